-- The whole schema as of version 7, for the embedded database; what each table is for, and how it
-- came to be, is said in the scripts for MySQL. Texts compare to the letter. Times are milliseconds
-- since 1970, UTC. Lengths are those that MySQL holds to, so that what is stored here can go there.

-- Shares --------------------------------------------------------------------------------------

CREATE TABLE resource_share (
  share_id               TEXT    NOT NULL CHECK (length(share_id) <= 64),
  name                   TEXT    NOT NULL CHECK (length(name) <= 200),
  owner_account          TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  region                 TEXT    NOT NULL CHECK (length(region) <= 64),
  allow_external_targets INTEGER NOT NULL CHECK (allow_external_targets IN (0, 1)),
  status                 TEXT    NOT NULL CHECK (length(status) <= 16),
  resource_group         TEXT    NOT NULL CHECK (length(resource_group) <= 128),
  create_time            INTEGER NOT NULL,
  update_time            INTEGER NOT NULL,
  version                INTEGER NOT NULL DEFAULT 0,
  due_time               INTEGER,
  PRIMARY KEY (share_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX resource_share_by_owner ON resource_share (owner_account, create_time DESC, share_id);

CREATE INDEX resource_share_by_due ON resource_share (due_time) WHERE due_time IS NOT NULL;

CREATE TABLE share_resource (
  share_id       TEXT    NOT NULL CHECK (length(share_id) <= 64),
  resource_type  TEXT    NOT NULL CHECK (length(resource_type) <= 64),
  resource_id    TEXT    NOT NULL CHECK (length(resource_id) <= 128),
  owner_account  TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  arn            TEXT    CHECK (length(arn) <= 512),
  property       TEXT,
  status         TEXT    NOT NULL CHECK (length(status) <= 16),
  create_time    INTEGER NOT NULL,
  update_time    INTEGER NOT NULL,
  status_message TEXT    CHECK (length(status_message) <= 512),
  failures       TEXT,
  PRIMARY KEY (share_id, resource_type, resource_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX share_resource_by_owner ON share_resource (owner_account, create_time DESC, share_id);

CREATE TABLE share_target (
  share_id       TEXT    NOT NULL CHECK (length(share_id) <= 64),
  target_id      TEXT    NOT NULL CHECK (length(target_id) <= 300),
  target_kind    TEXT    NOT NULL CHECK (length(target_kind) <= 16),
  owner_account  TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  is_external    INTEGER NOT NULL CHECK (is_external IN (0, 1)),
  property       TEXT,
  status         TEXT    NOT NULL CHECK (length(status) <= 16),
  create_time    INTEGER NOT NULL,
  update_time    INTEGER NOT NULL,
  status_message TEXT    CHECK (length(status_message) <= 512),
  failures       TEXT,
  PRIMARY KEY (share_id, target_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX share_target_by_target ON share_target (target_id, create_time DESC, share_id);

CREATE INDEX share_target_by_owner ON share_target (owner_account, create_time DESC, share_id);

CREATE TABLE share_permission (
  share_id           TEXT    NOT NULL CHECK (length(share_id) <= 64),
  resource_type      TEXT    NOT NULL CHECK (length(resource_type) <= 64),
  owner_account      TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  permission_name    TEXT    NOT NULL CHECK (length(permission_name) <= 128),
  permission_version TEXT    NOT NULL CHECK (length(permission_version) <= 16),
  PRIMARY KEY (share_id, resource_type)
) STRICT, WITHOUT ROWID;

CREATE TABLE share_tag (
  share_id      TEXT    NOT NULL CHECK (length(share_id) <= 64),
  tag_key       TEXT    NOT NULL CHECK (length(tag_key) <= 256),
  owner_account TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  tag_value     TEXT    NOT NULL CHECK (length(tag_value) <= 256),
  PRIMARY KEY (share_id, tag_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  invitation_id    TEXT    NOT NULL CHECK (length(invitation_id) <= 64),
  share_id         TEXT    NOT NULL CHECK (length(share_id) <= 64),
  sender_account   TEXT    NOT NULL CHECK (length(sender_account) <= 16),
  receiver_account TEXT    NOT NULL CHECK (length(receiver_account) <= 16),
  status           TEXT    NOT NULL CHECK (length(status) <= 16),
  create_time      INTEGER NOT NULL,
  expire_time      INTEGER NOT NULL,
  failures         TEXT,
  PRIMARY KEY (invitation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_by_share ON invitation (share_id);

CREATE INDEX invitation_by_receiver ON invitation (receiver_account, create_time DESC, invitation_id);

CREATE INDEX invitation_by_expiry ON invitation (status, expire_time);

CREATE TABLE service_grant (
  owner_account TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  service       TEXT    NOT NULL CHECK (length(service) <= 300),
  resource_type TEXT    NOT NULL CHECK (length(resource_type) <= 64),
  share_id      TEXT    NOT NULL CHECK (length(share_id) <= 64),
  PRIMARY KEY (owner_account, service, resource_type)
) STRICT, WITHOUT ROWID;

CREATE INDEX service_grant_by_share ON service_grant (share_id);

CREATE TABLE account_usage (
  account_id          TEXT    NOT NULL CHECK (length(account_id) <= 16),
  resource_shares     INTEGER NOT NULL,
  shared_resources    INTEGER NOT NULL,
  pending_invitations INTEGER NOT NULL,
  PRIMARY KEY (account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE nonce (
  nonce_hash  BLOB    NOT NULL CHECK (length(nonce_hash) = 32),
  expire_time INTEGER NOT NULL,
  PRIMARY KEY (nonce_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX nonce_by_expiry ON nonce (expire_time);

CREATE TABLE service_key (
  key_name TEXT    NOT NULL CHECK (length(key_name) <= 64),
  secret   BLOB    CHECK (length(secret) <= 64),
  sealed   BLOB    CHECK (length(sealed) <= 256),
  PRIMARY KEY (key_name)
) STRICT, WITHOUT ROWID;

-- World ---------------------------------------------------------------------------------------

CREATE TABLE world (
  id     INTEGER NOT NULL,
  epoch  INTEGER NOT NULL,
  digest TEXT    CHECK (length(digest) <= 255),
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

INSERT INTO world (id, epoch) VALUES (1, 0);

CREATE TABLE account (
  account_id             TEXT    NOT NULL CHECK (length(account_id) <= 16),
  name                   TEXT    NOT NULL CHECK (length(name) <= 255),
  site                   TEXT    NOT NULL CHECK (length(site) <= 16),
  legal_entity           TEXT    NOT NULL CHECK (length(legal_entity) <= 255),
  default_resource_group TEXT    NOT NULL CHECK (length(default_resource_group) <= 128),
  catalogued             INTEGER NOT NULL DEFAULT 0 CHECK (catalogued IN (0, 1)),
  PRIMARY KEY (account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_quota (
  account_id TEXT    NOT NULL CHECK (length(account_id) <= 16),
  quota      TEXT    NOT NULL CHECK (length(quota) <= 32),
  max_count  INTEGER NOT NULL,
  PRIMARY KEY (account_id, quota)
) STRICT, WITHOUT ROWID;

CREATE TABLE resource_group (
  account_id        TEXT    NOT NULL CHECK (length(account_id) <= 16),
  resource_group_id TEXT    NOT NULL CHECK (length(resource_group_id) <= 128),
  PRIMARY KEY (account_id, resource_group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE resource_directory (
  directory_id       TEXT    NOT NULL CHECK (length(directory_id) <= 64),
  root_folder_id     TEXT    NOT NULL CHECK (length(root_folder_id) <= 64),
  management_account TEXT    NOT NULL CHECK (length(management_account) <= 16),
  sharing_enabled    INTEGER NOT NULL CHECK (sharing_enabled IN (0, 1)),
  PRIMARY KEY (directory_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX resource_directory_by_manager ON resource_directory (management_account);

CREATE TABLE directory_folder (
  directory_id TEXT    NOT NULL CHECK (length(directory_id) <= 64),
  folder_id    TEXT    NOT NULL CHECK (length(folder_id) <= 64),
  name         TEXT    NOT NULL CHECK (length(name) <= 255),
  parent_id    TEXT    CHECK (length(parent_id) <= 64),
  PRIMARY KEY (directory_id, folder_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE directory_member (
  account_id   TEXT    NOT NULL CHECK (length(account_id) <= 16),
  directory_id TEXT    NOT NULL CHECK (length(directory_id) <= 64),
  folder_id    TEXT    NOT NULL CHECK (length(folder_id) <= 64),
  PRIMARY KEY (account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX directory_member_by_directory ON directory_member (directory_id);

CREATE TABLE ram_user (
  account_id TEXT    NOT NULL CHECK (length(account_id) <= 16),
  name       TEXT    NOT NULL CHECK (length(name) <= 128),
  user_id    TEXT    NOT NULL CHECK (length(user_id) <= 64),
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ram_group (
  account_id TEXT    NOT NULL CHECK (length(account_id) <= 16),
  name       TEXT    NOT NULL CHECK (length(name) <= 128),
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ram_group_member (
  account_id TEXT    NOT NULL CHECK (length(account_id) <= 16),
  user_name  TEXT    NOT NULL CHECK (length(user_name) <= 128),
  group_name TEXT    NOT NULL CHECK (length(group_name) <= 128),
  PRIMARY KEY (account_id, user_name, group_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ram_role (
  account_id          TEXT    NOT NULL CHECK (length(account_id) <= 16),
  name                TEXT    NOT NULL CHECK (length(name) <= 128),
  role_id             TEXT    NOT NULL CHECK (length(role_id) <= 64),
  service_linked      INTEGER NOT NULL CHECK (service_linked IN (0, 1)),
  trust_policy        TEXT,
  max_session_seconds INTEGER NOT NULL DEFAULT 3600,
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE access_key (
  key_id          TEXT    NOT NULL CHECK (length(key_id) <= 128),
  secret          TEXT    CHECK (length(secret) <= 1024),
  active          INTEGER NOT NULL CHECK (active IN (0, 1)),
  account_id      TEXT    NOT NULL CHECK (length(account_id) <= 16),
  principal_kind  TEXT    NOT NULL CHECK (length(principal_kind) <= 8),
  principal_id    TEXT    CHECK (length(principal_id) <= 64),
  principal_name  TEXT    CHECK (length(principal_name) <= 128),
  session_name    TEXT    CHECK (length(session_name) <= 128),
  service_linked  INTEGER CHECK (service_linked IN (0, 1)),
  session_policy  TEXT,
  session_token   TEXT,
  session_expires INTEGER,
  token_hash      BLOB    CHECK (length(token_hash) = 32),
  sealed_secret   BLOB    CHECK (length(sealed_secret) <= 8192),
  sealed_token    BLOB,
  PRIMARY KEY (key_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX access_key_by_token ON access_key (token_hash);

CREATE TABLE ram_policy (
  maker   TEXT    NOT NULL CHECK (length(maker) <= 16),
  name    TEXT    NOT NULL CHECK (length(name) <= 128),
  version TEXT    NOT NULL CHECK (length(version) <= 16),
  PRIMARY KEY (maker, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ram_policy_version (
  maker    TEXT    NOT NULL CHECK (length(maker) <= 16),
  name     TEXT    NOT NULL CHECK (length(name) <= 128),
  version  TEXT    NOT NULL CHECK (length(version) <= 16),
  position INTEGER NOT NULL,
  document TEXT    NOT NULL,
  PRIMARY KEY (maker, name, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE ram_policy_attachment (
  account_id     TEXT    NOT NULL CHECK (length(account_id) <= 16),
  entity_kind    TEXT    NOT NULL CHECK (length(entity_kind) <= 8),
  entity_name    TEXT    NOT NULL CHECK (length(entity_name) <= 128),
  maker          TEXT    NOT NULL CHECK (length(maker) <= 16),
  policy_name    TEXT    NOT NULL CHECK (length(policy_name) <= 128),
  resource_group TEXT    NOT NULL CHECK (length(resource_group) <= 128),
  PRIMARY KEY (account_id, entity_kind, entity_name, maker, policy_name, resource_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_policy (
  directory_id TEXT    NOT NULL CHECK (length(directory_id) <= 64),
  policy_id    TEXT    NOT NULL CHECK (length(policy_id) <= 128),
  policy_type  TEXT    NOT NULL CHECK (length(policy_type) <= 8),
  document     TEXT    NOT NULL,
  PRIMARY KEY (directory_id, policy_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_policy_attachment (
  directory_id TEXT    NOT NULL CHECK (length(directory_id) <= 64),
  place        TEXT    NOT NULL CHECK (length(place) <= 64),
  policy_id    TEXT    NOT NULL CHECK (length(policy_id) <= 128),
  PRIMARY KEY (directory_id, place, policy_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogued_resource (
  resource_type TEXT    NOT NULL CHECK (length(resource_type) <= 64),
  resource_id   TEXT    NOT NULL CHECK (length(resource_id) <= 128),
  owner_account TEXT    NOT NULL CHECK (length(owner_account) <= 16),
  region        TEXT    CHECK (length(region) <= 64),
  shareable     INTEGER NOT NULL CHECK (shareable IN (0, 1)),
  target_limit  INTEGER,
  PRIMARY KEY (resource_type, resource_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX catalogued_resource_by_owner ON catalogued_resource (owner_account);

CREATE TABLE unreachable_resource (
  resource_type TEXT    NOT NULL CHECK (length(resource_type) <= 64),
  resource_id   TEXT    NOT NULL CHECK (length(resource_id) <= 128),
  account_id    TEXT    NOT NULL CHECK (length(account_id) <= 16),
  PRIMARY KEY (resource_type, resource_id, account_id)
) STRICT, WITHOUT ROWID;
