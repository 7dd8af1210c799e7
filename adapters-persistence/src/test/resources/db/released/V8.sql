-- Rows as the service wrote them when V8 was its newest script.
INSERT INTO ram_user (account_id, name, user_id) VALUES
  ('1000000000000001', 'userOfV8', '200000000000000008');
