-- What is made ready for a meeting. Of each person on the register: the part of a split conference they are asked to, and
-- what they need to take part. A row of the register from before this step is taken to be asked to both parts.
ALTER TABLE attendee ADD COLUMN part TEXT NOT NULL DEFAULT 'both' CHECK (part IN ('both', 'a', 'b'));
ALTER TABLE attendee ADD COLUMN interpreterLanguage TEXT NOT NULL DEFAULT '';
ALTER TABLE attendee ADD COLUMN accessNeeds TEXT NOT NULL DEFAULT '';

-- Two people of one register who must not meet.
CREATE TABLE keptApart (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  firstId TEXT NOT NULL REFERENCES attendee (id),
  secondId TEXT NOT NULL REFERENCES attendee (id),
  why TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (firstId, secondId),
  CHECK (firstId <> secondId)
) STRICT;
CREATE INDEX keptApart_meetingId ON keptApart (meetingId);
CREATE INDEX keptApart_secondId ON keptApart (secondId);

-- An address that somebody must not learn. It stays with the child for later meetings.
CREATE TABLE confidentialAddress (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  address TEXT NOT NULL,
  whose TEXT NOT NULL,
  keptFrom TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX confidentialAddress_childId ON confidentialAddress (childId);

-- When a report asked for before a meeting reached the chair, and when the parents saw it: a day, and the time where it
-- is known. childId is blank for a report about the family. notNeededWhy says why none is asked for.
CREATE TABLE reportReceipt (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT REFERENCES child (id),
  report TEXT NOT NULL CHECK (report IN ('plan', 'assessment', 'socialWork')),
  receivedOn TEXT CHECK (receivedOn = date(receivedOn)),
  receivedAtTime TEXT CHECK (receivedAtTime GLOB '[0-2][0-9]:[0-5][0-9]'),
  seenOn TEXT CHECK (seenOn = date(seenOn)),
  seenAtTime TEXT CHECK (seenAtTime GLOB '[0-2][0-9]:[0-5][0-9]'),
  notNeededWhy TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX reportReceipt_report ON reportReceipt (meetingId, report, coalesce(childId, ''));
CREATE INDEX reportReceipt_childId ON reportReceipt (childId);

-- An alert ready to be raised about a late or missing report, open until somebody says what became of it.
CREATE TABLE alertDraft (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT REFERENCES child (id),
  report TEXT NOT NULL CHECK (report IN ('plan', 'assessment', 'socialWork')),
  draft TEXT NOT NULL,
  madeOn TEXT NOT NULL CHECK (madeOn = date(madeOn)),
  closedOn TEXT CHECK (closedOn = date(closedOn)),
  closedWhy TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((closedOn IS NOT NULL) = (closedWhy <> ''))
) STRICT;
CREATE UNIQUE INDEX alertDraft_report ON alertDraft (meetingId, report, coalesce(childId, ''));
CREATE INDEX alertDraft_childId ON alertDraft (childId);
CREATE INDEX alertDraft_open ON alertDraft (closedOn, madeOn);
