-- A policy has up to five versions; "version" of ram_policy says which one counts.
CREATE TABLE ram_policy_version (
  maker    VARCHAR(16)  NOT NULL,
  name     VARCHAR(128) NOT NULL,
  version  VARCHAR(16)  NOT NULL,
  position INT          NOT NULL,
  document MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (maker, name, version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO ram_policy_version (maker, name, version, position, document)
  SELECT maker, name, version, 0, document FROM ram_policy;
ALTER TABLE ram_policy DROP COLUMN document;

CREATE TABLE ram_group (
  account_id VARCHAR(16)  NOT NULL,
  name       VARCHAR(128) NOT NULL,
  PRIMARY KEY (account_id, name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO ram_group (account_id, name)
  SELECT account_id, group_name FROM ram_group_member
  UNION
  SELECT account_id, entity_name FROM ram_policy_attachment WHERE entity_kind = 'GROUP';

-- The catalogue is optional: what an account names that is not catalogued is taken on trust.
ALTER TABLE account ADD COLUMN catalogued BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE catalogued_resource (
  resource_type VARCHAR(64)  NOT NULL,
  resource_id   VARCHAR(128) NOT NULL,
  owner_account VARCHAR(16)  NOT NULL,
  region        VARCHAR(64),
  shareable     BOOLEAN      NOT NULL,
  target_limit  INT,
  PRIMARY KEY (resource_type, resource_id),
  KEY catalogued_resource_by_owner (owner_account)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- What a resource has to do with an account: UNREACHABLE (no access to its zone) or USED.
CREATE TABLE catalogued_resource_account (
  resource_type VARCHAR(64)  NOT NULL,
  resource_id   VARCHAR(128) NOT NULL,
  account_id    VARCHAR(16)  NOT NULL,
  relation      VARCHAR(16)  NOT NULL,
  PRIMARY KEY (resource_type, resource_id, account_id, relation)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
