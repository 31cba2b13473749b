-- How many of a workbook's rejected rows are of a payroll: that pay is missing is said, and never how much. NULL where it is not known, of
-- workbooks read by an earlier release. Plain SQL of both HSQLDB and PostgreSQL, and written so that it can be run again.

ALTER TABLE workbook ADD COLUMN IF NOT EXISTS rejected_pay BIGINT;
