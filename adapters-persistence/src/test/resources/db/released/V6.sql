-- Rows as the service wrote them when V6 was its newest script; fields of a failure end with tabs.
INSERT INTO share_resource (share_id, resource_type, resource_id, owner_account, arn, property, status, create_time, update_time, status_message, failures) VALUES
  ('rs-v3', 'VSwitch', 'vsw-9', '1000000000000001', NULL, NULL, 'Failed', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123', 'why it failed', 'LimitExceeded	Account	1000000000000003	');
