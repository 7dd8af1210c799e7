-- One script for MySQL and for H2 in MySQL mode.
-- utf8mb4_0900_bin compares to the letter; utf8mb4_bin would take 'a ' for 'a'.
-- Times are UTC. No table counts its own ids, so any node may write to any primary.
-- Rows of a share carry its owner: that is what a distributed database shards by.

-- Shares -------------------------------------------------------------------------------------

CREATE TABLE resource_share (
  share_id               VARCHAR(64)  NOT NULL,
  name                   VARCHAR(200) NOT NULL,
  owner_account          VARCHAR(16)  NOT NULL,
  region                 VARCHAR(64)  NOT NULL,
  allow_external_targets BOOLEAN      NOT NULL,
  status                 VARCHAR(16)  NOT NULL,
  resource_group         VARCHAR(128) NOT NULL,
  create_time            DATETIME(3)  NOT NULL,
  update_time            DATETIME(3)  NOT NULL,
  PRIMARY KEY (share_id),
  KEY resource_share_by_owner (owner_account, create_time DESC, share_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE share_resource (
  share_id      VARCHAR(64)  NOT NULL,
  resource_type VARCHAR(64)  NOT NULL,
  resource_id   VARCHAR(128) NOT NULL,
  owner_account VARCHAR(16)  NOT NULL,
  arn           VARCHAR(512),
  property      MEDIUMTEXT,
  status        VARCHAR(16)  NOT NULL,
  create_time   DATETIME(3)  NOT NULL,
  update_time   DATETIME(3)  NOT NULL,
  PRIMARY KEY (share_id, resource_type, resource_id),
  KEY share_resource_by_owner (owner_account, create_time DESC, share_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- "What is shared with me" asks for a handful of targets: my account, my folders, my directory.
CREATE TABLE share_target (
  share_id      VARCHAR(64)  NOT NULL,
  target_id     VARCHAR(300) NOT NULL,
  target_kind   VARCHAR(16)  NOT NULL,
  owner_account VARCHAR(16)  NOT NULL,
  external      BOOLEAN      NOT NULL,
  property      MEDIUMTEXT,
  status        VARCHAR(16)  NOT NULL,
  create_time   DATETIME(3)  NOT NULL,
  update_time   DATETIME(3)  NOT NULL,
  PRIMARY KEY (share_id, target_id),
  KEY share_target_by_target (target_id, create_time DESC, share_id),
  KEY share_target_by_owner (owner_account, create_time DESC, share_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE share_permission (
  share_id           VARCHAR(64)  NOT NULL,
  resource_type      VARCHAR(64)  NOT NULL,
  owner_account      VARCHAR(16)  NOT NULL,
  permission_name    VARCHAR(128) NOT NULL,
  permission_version VARCHAR(16)  NOT NULL,
  PRIMARY KEY (share_id, resource_type)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- 256, because H2 counts a four-byte character twice.
CREATE TABLE share_tag (
  share_id      VARCHAR(64)  NOT NULL,
  tag_key       VARCHAR(256) NOT NULL,
  owner_account VARCHAR(16)  NOT NULL,
  tag_value     VARCHAR(256) NOT NULL,
  PRIMARY KEY (share_id, tag_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE invitation (
  invitation_id    VARCHAR(64) NOT NULL,
  share_id         VARCHAR(64) NOT NULL,
  sender_account   VARCHAR(16) NOT NULL,
  receiver_account VARCHAR(16) NOT NULL,
  status           VARCHAR(16) NOT NULL,
  create_time      DATETIME(3) NOT NULL,
  expire_time      DATETIME(3) NOT NULL,
  PRIMARY KEY (invitation_id),
  KEY invitation_by_share (share_id),
  KEY invitation_by_receiver (receiver_account, create_time DESC, invitation_id),
  KEY invitation_by_expiry (status, expire_time)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- A resource type of an owner reaches a service through one share: the key decides who is first.
CREATE TABLE service_grant (
  owner_account VARCHAR(16)  NOT NULL,
  service       VARCHAR(300) NOT NULL,
  resource_type VARCHAR(64)  NOT NULL,
  share_id      VARCHAR(64)  NOT NULL,
  PRIMARY KEY (owner_account, service, resource_type),
  KEY service_grant_by_share (share_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- "usage" is a reserved word of MySQL.
CREATE TABLE account_usage (
  account_id          VARCHAR(16) NOT NULL,
  resource_shares     INT         NOT NULL,
  shared_resources    INT         NOT NULL,
  pending_invitations INT         NOT NULL,
  PRIMARY KEY (account_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- A hash, because a nonce may be of any length and the key has to be short.
CREATE TABLE nonce (
  nonce_hash  BINARY(32)  NOT NULL,
  expire_time DATETIME(3) NOT NULL,
  PRIMARY KEY (nonce_hash),
  KEY nonce_by_expiry (expire_time)
);

-- World --------------------------------------------------------------------------------------

-- One row. The epoch grows in the transaction that changes anything below.
CREATE TABLE world (
  id     INT    NOT NULL,
  epoch  BIGINT NOT NULL,
  digest VARCHAR(255),
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO world (id, epoch) VALUES (1, 0);

CREATE TABLE account (
  account_id             VARCHAR(16)  NOT NULL,
  name                   VARCHAR(255) NOT NULL,
  site                   VARCHAR(16)  NOT NULL,
  legal_entity           VARCHAR(255) NOT NULL,
  default_resource_group VARCHAR(128) NOT NULL,
  PRIMARY KEY (account_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE account_quota (
  account_id VARCHAR(16) NOT NULL,
  quota      VARCHAR(32) NOT NULL,
  max_count  INT         NOT NULL,
  PRIMARY KEY (account_id, quota)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE resource_group (
  account_id        VARCHAR(16)  NOT NULL,
  resource_group_id VARCHAR(128) NOT NULL,
  PRIMARY KEY (account_id, resource_group_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE resource_directory (
  directory_id       VARCHAR(64) NOT NULL,
  root_folder_id     VARCHAR(64) NOT NULL,
  management_account VARCHAR(16) NOT NULL,
  sharing_enabled    BOOLEAN     NOT NULL,
  PRIMARY KEY (directory_id),
  UNIQUE KEY resource_directory_by_manager (management_account)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE directory_folder (
  directory_id VARCHAR(64)  NOT NULL,
  folder_id    VARCHAR(64)  NOT NULL,
  name         VARCHAR(255) NOT NULL,
  parent_id    VARCHAR(64),
  PRIMARY KEY (directory_id, folder_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE directory_member (
  account_id   VARCHAR(16) NOT NULL,
  directory_id VARCHAR(64) NOT NULL,
  folder_id    VARCHAR(64) NOT NULL,
  PRIMARY KEY (account_id),
  KEY directory_member_by_directory (directory_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE ram_user (
  account_id VARCHAR(16)  NOT NULL,
  name       VARCHAR(128) NOT NULL,
  user_id    VARCHAR(64)  NOT NULL,
  PRIMARY KEY (account_id, name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE ram_group_member (
  account_id VARCHAR(16)  NOT NULL,
  user_name  VARCHAR(128) NOT NULL,
  group_name VARCHAR(128) NOT NULL,
  PRIMARY KEY (account_id, user_name, group_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE ram_role (
  account_id     VARCHAR(16)  NOT NULL,
  name           VARCHAR(128) NOT NULL,
  role_id        VARCHAR(64)  NOT NULL,
  service_linked BOOLEAN      NOT NULL,
  PRIMARY KEY (account_id, name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The key of a user or role carries what the principal is made of; a session carries its token.
CREATE TABLE access_key (
  key_id          VARCHAR(128)  NOT NULL,
  secret          VARCHAR(1024) NOT NULL,
  active          BOOLEAN       NOT NULL,
  account_id      VARCHAR(16)   NOT NULL,
  principal_kind  VARCHAR(8)    NOT NULL,
  principal_id    VARCHAR(64),
  principal_name  VARCHAR(128),
  session_name    VARCHAR(128),
  service_linked  BOOLEAN,
  session_policy  MEDIUMTEXT,
  session_token   MEDIUMTEXT,
  session_expires DATETIME(3),
  token_hash      BINARY(32),
  PRIMARY KEY (key_id),
  KEY access_key_by_token (token_hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The maker is the account, or empty for a system policy.
CREATE TABLE ram_policy (
  maker    VARCHAR(16)  NOT NULL,
  name     VARCHAR(128) NOT NULL,
  version  VARCHAR(16)  NOT NULL,
  document MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (maker, name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The resource group is empty where the attachment counts in the whole account.
CREATE TABLE ram_policy_attachment (
  account_id     VARCHAR(16)  NOT NULL,
  entity_kind    VARCHAR(8)   NOT NULL,
  entity_name    VARCHAR(128) NOT NULL,
  maker          VARCHAR(16)  NOT NULL,
  policy_name    VARCHAR(128) NOT NULL,
  resource_group VARCHAR(128) NOT NULL,
  PRIMARY KEY (account_id, entity_kind, entity_name, maker, policy_name, resource_group)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE control_policy (
  directory_id VARCHAR(64)  NOT NULL,
  policy_id    VARCHAR(128) NOT NULL,
  policy_type  VARCHAR(8)   NOT NULL,
  document     MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (directory_id, policy_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The place is a folder or a member account.
CREATE TABLE control_policy_attachment (
  directory_id VARCHAR(64)  NOT NULL,
  place        VARCHAR(64)  NOT NULL,
  policy_id    VARCHAR(128) NOT NULL,
  PRIMARY KEY (directory_id, place, policy_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
