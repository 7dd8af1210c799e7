-- Rows as the service wrote them when V3 was its newest script.
INSERT INTO resource_share (share_id, name, owner_account, region, allow_external_targets, status, resource_group, create_time, update_time, version, due_time) VALUES
  ('rs-v3', 'ended', '1000000000000001', 'cn-hangzhou', FALSE, 'Deleted', 'rg-default0001', '2026-03-08 02:30:00.123', '2026-03-09 02:30:00.123', 3, '2026-03-11 02:30:00.123');
INSERT INTO share_target (share_id, target_id, target_kind, owner_account, is_external, property, status, create_time, update_time, status_message) VALUES
  ('rs-v3', '1000000000000003', 'account', '1000000000000001', FALSE, NULL, 'Failed', '2026-03-08 02:30:00.123', '2026-03-08 02:30:00.123', 'why it failed');
