-- What a meeting needs besides its children. A booking is for one day: once the meeting moves it has to be made again,
-- so forOn says which day it was made for. 'needed' asks for an interpreter no child's record asks for.
CREATE TABLE booking (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  what TEXT NOT NULL CHECK (what IN ('clerk', 'room', 'interpreter')),
  state TEXT NOT NULL CHECK (state IN ('needed', 'booked', 'notNeeded')),
  forOn TEXT NOT NULL CHECK (forOn = date(forOn)),
  saidBy TEXT NOT NULL,
  saidOn TEXT NOT NULL CHECK (saidOn = date(saidOn)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meetingId, what)
) STRICT;

-- Days an IRO is away, both ends included. Why is a kind and never more: nothing about anybody's health belongs here.
CREATE TABLE iroLeave (
  id TEXT PRIMARY KEY,
  iroId TEXT NOT NULL REFERENCES iro (id),
  fromOn TEXT NOT NULL CHECK (fromOn = date(fromOn)),
  untilOn TEXT NOT NULL CHECK (untilOn = date(untilOn)),
  reason TEXT NOT NULL CHECK (reason IN ('annual', 'sick', 'training')),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (untilOn >= fromOn)
) STRICT;
CREATE INDEX iroLeave_iroId ON iroLeave (iroId, untilOn);
