-- Why a row failed, and what it could not be brought together with.
ALTER TABLE share_resource ADD COLUMN status_message VARCHAR(512);
ALTER TABLE share_resource ADD COLUMN failures MEDIUMTEXT;
ALTER TABLE share_target ADD COLUMN failures MEDIUMTEXT;
ALTER TABLE invitation ADD COLUMN failures MEDIUMTEXT;
