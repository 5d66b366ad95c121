-- What was done with a meeting's record afterwards: one row a step, made when it is first said. doneOn blank takes it back.
CREATE TABLE recordStep (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  step TEXT NOT NULL CHECK (step IN ('decisionsRecorded', 'mappingGiven', 'planGiven', 'uploaded', 'managerAnswered',
    'coreGroupHeld', 'recordWritten', 'recordDistributed')),
  doneOn TEXT CHECK (doneOn = date(doneOn)),
  doneBy TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meetingId, step)
) STRICT;
