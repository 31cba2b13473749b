-- What the rows state that a total totals and that were rejected: it may be in the total, and is in no sum here.
-- Written so that it can be run again.

ALTER TABLE stated_total ADD COLUMN IF NOT EXISTS rejected_figures VARCHAR(32767);
ALTER TABLE stated_total ADD COLUMN IF NOT EXISTS rejected_rows VARCHAR(32767);
