-- Whether a version of a workbook was answered for: its problems were told where no report could be made of it. A version that only a
-- run that died or failed has seen replaces nothing and is replaced by nothing. Plain SQL of both HSQLDB and PostgreSQL, and written so
-- that it can be run again.

ALTER TABLE arrival ADD COLUMN IF NOT EXISTS told BOOLEAN DEFAULT TRUE NOT NULL;
