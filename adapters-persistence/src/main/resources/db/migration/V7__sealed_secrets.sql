-- Secrets are stored sealed; the service moves what is still here in clear at its next start.
ALTER TABLE access_key MODIFY COLUMN secret VARCHAR(1024);
ALTER TABLE access_key ADD COLUMN sealed_secret VARBINARY(8192);
ALTER TABLE access_key ADD COLUMN sealed_token MEDIUMBLOB;
ALTER TABLE service_key MODIFY COLUMN secret VARBINARY(64);
ALTER TABLE service_key ADD COLUMN sealed VARBINARY(256);
