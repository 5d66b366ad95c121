-- What the manager said of a review's decisions; blank where only the day of the answer is known.
ALTER TABLE recordStep ADD COLUMN answer TEXT CHECK (answer IN ('agreed', 'queried'));
