-- By which mappings a workbook was read, each with the beginning of its digest. NULL where none was needed, or of workbooks read by an
-- earlier release. Plain SQL of both HSQLDB and PostgreSQL, and it may be run again.

ALTER TABLE workbook ADD COLUMN IF NOT EXISTS read_by VARCHAR(32767);
