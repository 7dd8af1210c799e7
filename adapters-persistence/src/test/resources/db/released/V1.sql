-- Rows as the service wrote them when V1 was its newest script.
UPDATE world SET epoch = 7, digest = 'as of V1' WHERE id = 1;
INSERT INTO account (account_id, name, site, legal_entity, default_resource_group) VALUES
  ('1000000000000001', 'management', 'CHINA', 'Sample Ltd', 'rg-default0001'),
  ('1000000000000003', 'production', 'CHINA', 'Sample Ltd', 'rg-default0003'),
  ('1000000000000005', 'partner', 'CHINA', 'Other Ltd', 'rg-default0005');
INSERT INTO account_quota (account_id, quota, max_count) VALUES
  ('1000000000000001', 'RESOURCE_SHARES', 12);
INSERT INTO resource_group (account_id, resource_group_id) VALUES
  ('1000000000000001', 'rg-default0001'),
  ('1000000000000001', 'rg-ops'),
  ('1000000000000003', 'rg-default0003'),
  ('1000000000000005', 'rg-default0005');
INSERT INTO resource_directory (directory_id, root_folder_id, management_account, sharing_enabled) VALUES
  ('rd-sample', 'r-sample', '1000000000000001', TRUE);
INSERT INTO directory_folder (directory_id, folder_id, name, parent_id) VALUES
  ('rd-sample', 'r-sample', 'root', NULL),
  ('rd-sample', 'fd-prod', 'production', 'r-sample');
INSERT INTO directory_member (account_id, directory_id, folder_id) VALUES
  ('1000000000000003', 'rd-sample', 'fd-prod');
INSERT INTO ram_user (account_id, name, user_id) VALUES
  ('1000000000000001', 'alice', '200000000000000001');
INSERT INTO ram_group_member (account_id, user_name, group_name) VALUES
  ('1000000000000001', 'alice', 'admins');
INSERT INTO ram_role (account_id, name, role_id, service_linked) VALUES
  ('1000000000000001', 'Deployer', '300000000000000001', FALSE);
INSERT INTO access_key (key_id, secret, active, account_id, principal_kind, principal_id, principal_name) VALUES
  ('LTAIsampleAlice', 'secret of LTAIsampleAlice', TRUE, '1000000000000001', 'USER', '200000000000000001', 'alice');
INSERT INTO ram_policy (maker, name, version, document) VALUES
  ('1000000000000001', 'vswitches-only', 'v2', '{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "resourcesharing:Create*", "Resource": "*"}]}');
INSERT INTO ram_policy_attachment (account_id, entity_kind, entity_name, maker, policy_name, resource_group) VALUES
  ('1000000000000001', 'USER', 'alice', '1000000000000001', 'vswitches-only', '');
INSERT INTO control_policy (directory_id, policy_id, policy_type, document) VALUES
  ('rd-sample', 'cp-prod', 'CUSTOM', '{"Version": "1", "Statement": [{"Effect": "Deny", "Action": "resourcesharing:Delete*", "Resource": "*"}]}');
INSERT INTO control_policy_attachment (directory_id, place, policy_id) VALUES
  ('rd-sample', 'fd-prod', 'cp-prod');
INSERT INTO resource_share (share_id, name, owner_account, region, allow_external_targets, status, resource_group, create_time, update_time) VALUES
  ('rs-v1', 'test', '1000000000000001', 'cn-hangzhou', TRUE, 'Active', 'rg-default0001', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123');
INSERT INTO share_resource (share_id, resource_type, resource_id, owner_account, arn, property, status, create_time, update_time) VALUES
  ('rs-v1', 'Image', 'm-1', '1000000000000001', 'acs:ecs:cn-hangzhou:1000000000000001:image/m-1', NULL, 'Associated', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123'),
  ('rs-v1', 'CapacityReservation', 'cr-1', '1000000000000001', 'acs:ecs:cn-hangzhou:1000000000000001:capacityreservation/cr-1', NULL, 'Associated', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123');
INSERT INTO share_target (share_id, target_id, target_kind, owner_account, is_external, property, status, create_time, update_time) VALUES
  ('rs-v1', '1000000000000005', 'account', '1000000000000001', TRUE, NULL, 'Associating', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123'),
  ('rs-v1', 'fd-prod', 'folder', '1000000000000001', FALSE, NULL, 'Associated', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123'),
  ('rs-v1', 'ecs.aliyuncs.com', 'service', '1000000000000001', TRUE, NULL, 'Associated', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123');
INSERT INTO share_permission (share_id, resource_type, owner_account, permission_name, permission_version) VALUES
  ('rs-v1', 'Image', '1000000000000001', 'AliyunRSDefaultPermissionImage', 'v1'),
  ('rs-v1', 'CapacityReservation', '1000000000000001', 'AliyunRSDefaultPermissionCapacityReservation', 'v1');
INSERT INTO share_tag (share_id, tag_key, owner_account, tag_value) VALUES
  ('rs-v1', 'stage', '1000000000000001', 'täst 𝄞');
INSERT INTO invitation (invitation_id, share_id, sender_account, receiver_account, status, create_time, expire_time) VALUES
  ('i-v1', 'rs-v1', '1000000000000001', '1000000000000005', 'Pending', '2026-03-08 02:30:00.123', '2026-03-15 02:30:00.123');
INSERT INTO service_grant (owner_account, service, resource_type, share_id) VALUES
  ('1000000000000001', 'ecs.aliyuncs.com', 'Image', 'rs-v1'),
  ('1000000000000001', 'ecs.aliyuncs.com', 'CapacityReservation', 'rs-v1');
INSERT INTO account_usage (account_id, resource_shares, shared_resources, pending_invitations) VALUES
  ('1000000000000001', 1, 2, 1);
INSERT INTO nonce (nonce_hash, expire_time) VALUES
  (X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '2099-01-01 00:00:00.000');
