-- Secrets the service makes for itself, once per store.
CREATE TABLE service_key (
  key_name VARCHAR(64)   NOT NULL,
  secret   VARBINARY(64) NOT NULL,
  PRIMARY KEY (key_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
