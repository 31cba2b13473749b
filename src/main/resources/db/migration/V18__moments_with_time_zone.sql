-- Moments become independent of the machine's time zone. They were written in the zone of the process that wrote them, which was not
-- noted: each is read once more as one of the zone of the process that migrates, which is what every process took it for so far. Plain SQL
-- of both HSQLDB and PostgreSQL, and it may be run again.

ALTER TABLE dropped_workbook ALTER COLUMN arrived_at SET DATA TYPE TIMESTAMP WITH TIME ZONE;

ALTER TABLE refused_month ALTER COLUMN refused_at SET DATA TYPE TIMESTAMP WITH TIME ZONE;

ALTER TABLE withdrawn_workbook ALTER COLUMN withdrawn_at SET DATA TYPE TIMESTAMP WITH TIME ZONE;
