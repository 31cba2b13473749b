-- Months that wait for a correction, and workbooks that were taken back. It may be run again: the embedded database commits each statement by
-- itself.

-- A month no report could be made of. basis: a digest of what it was refused over; it is not tried again while that is the same.
CREATE TABLE IF NOT EXISTS refused_month (
    report_month CHAR(7) PRIMARY KEY,
    basis CHAR(64) NOT NULL,
    refused_at TIMESTAMP NOT NULL,
    errors INTEGER NOT NULL,
    workbooks VARCHAR(2000) NOT NULL
);

-- A workbook taken out of force by an operator. report_month: yyyy-MM, the month it was in force from.
CREATE TABLE IF NOT EXISTS withdrawn_workbook (
    sha256 CHAR(64) NOT NULL,
    name VARCHAR(255) NOT NULL,
    report_month CHAR(7) NOT NULL,
    withdrawn_at TIMESTAMP NOT NULL,
    withdrawn_by VARCHAR(255) NOT NULL,
    PRIMARY KEY (sha256, name, report_month, withdrawn_at)
);
