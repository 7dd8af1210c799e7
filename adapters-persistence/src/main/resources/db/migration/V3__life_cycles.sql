-- A writer takes the row of a share by counting its version up, so that two never change one share
-- at once, on whatever primaries they are.
ALTER TABLE resource_share ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- When the next step of a life cycle is to be taken; workers look for what is due.
ALTER TABLE resource_share ADD COLUMN due_time DATETIME(3);
CREATE INDEX resource_share_by_due ON resource_share (due_time);
UPDATE resource_share s SET due_time =
  (SELECT MIN(i.expire_time) FROM invitation i WHERE i.share_id = s.share_id);

ALTER TABLE share_target ADD COLUMN status_message VARCHAR(512);
