-- Rows as the service wrote them when V2 was its newest script.
INSERT INTO service_key (key_name, secret) VALUES
  ('page-tokens', X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
