-- Rows as the service wrote them when V5 was its newest script.
INSERT INTO ram_policy (maker, name, version) VALUES
  ('1000000000000001', 'readers', 'v2');
INSERT INTO ram_policy_version (maker, name, version, position, document) VALUES
  ('1000000000000001', 'readers', 'v1', 0, '{"Version": "1", "Statement": []}'),
  ('1000000000000001', 'readers', 'v2', 1, '{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "resourcesharing:List*", "Resource": "*"}]}');
INSERT INTO ram_group (account_id, name) VALUES
  ('1000000000000001', 'auditors');
INSERT INTO ram_group_member (account_id, user_name, group_name) VALUES
  ('1000000000000001', 'alice', 'auditors');
INSERT INTO ram_policy_attachment (account_id, entity_kind, entity_name, maker, policy_name, resource_group) VALUES
  ('1000000000000001', 'GROUP', 'auditors', '1000000000000001', 'readers', '');
UPDATE account SET catalogued = TRUE WHERE account_id = '1000000000000005';
INSERT INTO catalogued_resource (resource_type, resource_id, owner_account, region, shareable, target_limit) VALUES
  ('VSwitch', 'vsw-catalogued', '1000000000000005', 'cn-hangzhou', TRUE, 3);
INSERT INTO unreachable_resource (resource_type, resource_id, account_id) VALUES
  ('VSwitch', 'vsw-catalogued', '1000000000000003');
