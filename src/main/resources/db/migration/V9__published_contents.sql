-- What this database's runs have put into a month's folder. Plain SQL of both HSQLDB and PostgreSQL, and written so that it can be run
-- again.

-- A content a document of a report was put into the folder with: noted before it is put there, so that what a run that died has left
-- can be told from what somebody else wrote. More than one where a lost document was drawn again by other templates.
CREATE TABLE IF NOT EXISTS published_content (
    report_id BIGINT NOT NULL REFERENCES report (id),
    name VARCHAR(1000) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    PRIMARY KEY (report_id, name, sha256)
);
