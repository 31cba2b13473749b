-- How many items of a workbook are stored, noted in the same row and transaction as what they came to: loading continues there. NULL where
-- that is not known; then loading begins with the first item, and what is stored of the workbook is removed first. Plain SQL of both HSQLDB
-- and PostgreSQL, and written so that it can be run again.

ALTER TABLE workbook ADD COLUMN IF NOT EXISTS items BIGINT;
