-- Rows as the service wrote them when V7 was its newest script, sealed with the master key of the tests.
INSERT INTO access_key (key_id, sealed_secret, active, account_id, principal_kind) VALUES
  ('LTAIsealedV7', X'01bb1f60f10a1ee9ce9bdebac148b586a7fc09e6d9187d1165979c84c85b16087fa1979e57aa46aab1da73e789', TRUE, '1000000000000001', 'ROOT');
