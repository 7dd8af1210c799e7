-- Rows as the service wrote them when V4 was its newest script.
INSERT INTO ram_role (account_id, name, role_id, service_linked, trust_policy, max_session_seconds) VALUES
  ('1000000000000001', 'Auditor', '300000000000000003', FALSE, '{"Version": "1", "Statement": []}', 7200);
