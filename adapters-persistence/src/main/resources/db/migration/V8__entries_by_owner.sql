-- Lists of one owner, and what refers to an entry that is changed or removed.
CREATE INDEX access_key_by_account ON access_key (account_id, key_id);
CREATE INDEX ram_user_by_id ON ram_user (account_id, user_id);
CREATE INDEX ram_role_by_id ON ram_role (account_id, role_id);
CREATE INDEX ram_group_member_by_group ON ram_group_member (account_id, group_name, user_name);
CREATE INDEX ram_policy_attachment_by_policy
  ON ram_policy_attachment (maker, policy_name, account_id, entity_kind, entity_name);
CREATE INDEX directory_folder_by_id ON directory_folder (folder_id);
CREATE INDEX unreachable_resource_by_account ON unreachable_resource (account_id);
