-- Who may assume a role, and for how long.
ALTER TABLE ram_role ADD COLUMN trust_policy MEDIUMTEXT;
ALTER TABLE ram_role ADD COLUMN max_session_seconds INT NOT NULL DEFAULT 3600;
