-- Who was asked to a conference or HSB meeting, and who came: one row a person. A split conference has two parts, so
-- presence is kept for each; partB is blank where there is one part only.
CREATE TABLE attendee (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  agency TEXT NOT NULL CHECK (length(agency) > 0),
  side TEXT NOT NULL CHECK (side IN ('family', 'socialCare', 'agency')),
  hasDirectContact INTEGER NOT NULL CHECK (hasDirectContact IN (0, 1)),
  isInvited INTEGER NOT NULL DEFAULT 1 CHECK (isInvited IN (0, 1)),
  partA TEXT CHECK (partA IN ('here', 'apologies', 'absent')),
  partB TEXT CHECK (partB IN ('here', 'apologies', 'absent')),
  report TEXT CHECK (report IN ('received', 'notReceived')),
  isReportSeen INTEGER NOT NULL DEFAULT 0 CHECK (isReportSeen IN (0, 1)),
  view TEXT CHECK (view IN ('plan', 'noPlan', 'unsure')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX attendee_meetingId ON attendee (meetingId, position);

-- What one of them thinks about one child, where it is not what their report says of all; dissent says why they do not
-- agree with the conference.
CREATE TABLE agencyView (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT NOT NULL REFERENCES child (id),
  attendeeId TEXT NOT NULL REFERENCES attendee (id),
  view TEXT CHECK (view IN ('plan', 'noPlan', 'unsure')),
  dissent TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (childId, attendeeId)
) STRICT;
CREATE INDEX agencyView_meetingId ON agencyView (meetingId);
CREATE INDEX agencyView_attendeeId ON agencyView (attendeeId);

-- How it will be known that a step of an outline plan was done. May be empty: history from before it has none.
ALTER TABLE decision ADD COLUMN measure TEXT;
