-- What a report's workbook was called when the report was begun: files are renamed, and the same bytes come under another name.
-- Plain SQL of both HSQLDB and PostgreSQL, and written so that it can be run again.

ALTER TABLE report_workbook ADD COLUMN IF NOT EXISTS name VARCHAR(255);

UPDATE report_workbook SET name = (SELECT w.name FROM workbook w WHERE w.id = report_workbook.workbook_id) WHERE name IS NULL;

ALTER TABLE report_workbook ALTER COLUMN name SET NOT NULL;
