-- What a report's workbook replaced. Plain SQL of both HSQLDB and PostgreSQL, and written so that it can be run again.

-- An earlier workbook of a series that a report's workbook replaces without repeating every line of it, noted when the report is begun.
CREATE TABLE IF NOT EXISTS report_predecessor (
    report_id BIGINT NOT NULL REFERENCES report (id),
    workbook_id BIGINT NOT NULL REFERENCES workbook (id),
    earlier_id BIGINT NOT NULL REFERENCES workbook (id),
    earlier_name VARCHAR(255) NOT NULL,
    PRIMARY KEY (report_id, workbook_id, earlier_id)
);
