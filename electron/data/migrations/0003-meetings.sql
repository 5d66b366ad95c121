CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('roa', 'adoptionReview', 'icpc', 'rcpc', 'hsbInitial', 'hsbReview')),
  scheduledFor TEXT NOT NULL CHECK (scheduledFor = date(scheduledFor)),
  startsAt TEXT CHECK (startsAt GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT NOT NULL DEFAULT '',
  iroId TEXT REFERENCES iro (id),
  status TEXT NOT NULL CHECK (status IN ('booked', 'held', 'cancelled', 'stoodDown')),
  heldOn TEXT CHECK (heldOn = date(heldOn)),
  reasonCode TEXT,
  reasonNote TEXT NOT NULL DEFAULT '',
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((status = 'held') = (heldOn IS NOT NULL))
) STRICT;
CREATE INDEX meeting_scheduledFor ON meeting (scheduledFor);
CREATE INDEX meeting_status ON meeting (status, scheduledFor);
CREATE INDEX meeting_heldOn ON meeting (heldOn);
CREATE INDEX meeting_iroId ON meeting (iroId, scheduledFor);
CREATE INDEX meeting_sourceRowId ON meeting (sourceRowId);

-- One row a child a meeting. dueBy and ruleId are the limit in force when the meeting was recorded: the answer
-- of shared/rules, kept so that a later change of facts cannot make a past meeting late or in time.
CREATE TABLE meetingChild (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT NOT NULL REFERENCES child (id),
  dueBy TEXT CHECK (dueBy = date(dueBy)),
  ruleId TEXT,
  lateReason TEXT,
  lateNote TEXT NOT NULL DEFAULT '',
  earlyReason TEXT,
  participation TEXT CHECK (participation IN ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meetingId, childId)
) STRICT;
CREATE INDEX meetingChild_childId ON meetingChild (childId);
