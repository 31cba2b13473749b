-- The drop folder: what arrived, and what a report is compared with. It may be run again: the embedded database commits each statement by itself.

-- A workbook taken from the drop folder. token: of the claim it was taken by; report_month: yyyy-MM, in force from then on;
-- replaces: the content it took the place of.
CREATE TABLE IF NOT EXISTS dropped_workbook (
    token CHAR(36) PRIMARY KEY,
    arrived_at TIMESTAMP NOT NULL,
    name VARCHAR(255) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    report_month CHAR(7) NOT NULL,
    verdict VARCHAR(20) NOT NULL,
    replaces CHAR(64)
);

-- What was noted when the revision was begun, so that its documents are always the same.
ALTER TABLE report ADD COLUMN IF NOT EXISTS previous_report BIGINT;
ALTER TABLE report ADD COLUMN IF NOT EXISTS supersedes BIGINT;
