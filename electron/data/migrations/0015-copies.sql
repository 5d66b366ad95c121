-- How a person on the register gets their copy. layout blank: by who they are. order blank: by the register.
ALTER TABLE attendee ADD COLUMN copyLayout TEXT
  CHECK (copyLayout IN ('standard', 'largePrint', 'easyRead', 'child', 'professional'));
ALTER TABLE attendee ADD COLUMN copyLanguage TEXT NOT NULL DEFAULT '';
ALTER TABLE attendee ADD COLUMN copyOrder REAL;
-- Why somebody who would get a copy is given none; blank for everybody else.
ALTER TABLE attendee ADD COLUMN noCopyWhy TEXT NOT NULL DEFAULT '';

-- What a person said about words that may be a stranger's: once said, of the same words everywhere at this meeting.
CREATE TABLE strangerAnswer (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  -- The words as found, in small letters.
  words TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('belongs', 'keep')),
  reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meetingId, words),
  CHECK (answer <> 'keep' OR reason <> '')
) STRICT;

-- Who read every page, and of what: the hash of the text falls out of step as soon as a word changes.
CREATE TABLE readThrough (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  readBy TEXT NOT NULL CHECK (readBy <> ''),
  readAt TEXT NOT NULL,
  textHash TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- What was given out, word for word, with its code. A correction seals a new version; none is ever changed.
CREATE TABLE sealedVersion (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  sealedAt TEXT NOT NULL,
  -- Who read every page before it was printed.
  readBy TEXT NOT NULL,
  -- Why it was opened again; blank for the first.
  correctionWhy TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meetingId, number)
) STRICT;
CREATE TRIGGER sealedVersion_unchanged BEFORE UPDATE ON sealedVersion
BEGIN SELECT raise(ABORT, 'a sealed version is never changed'); END;
CREATE TRIGGER sealedVersion_kept BEFORE DELETE ON sealedVersion
BEGIN SELECT raise(ABORT, 'a sealed version is never removed'); END;

-- One person's copy of a sealed version. A reprint is a new row with a letter; the one it replaces says where it went.
CREATE TABLE copy (
  id TEXT PRIMARY KEY,
  sealedVersionId TEXT NOT NULL REFERENCES sealedVersion (id),
  attendeeId TEXT NOT NULL REFERENCES attendee (id),
  number INTEGER NOT NULL,
  letter TEXT NOT NULL DEFAULT '',
  pages INTEGER,
  printed TEXT NOT NULL DEFAULT 'no' CHECK (printed IN ('no', 'sent', 'yes', 'unknown')),
  handover TEXT CHECK (handover IN ('handed', 'declined', 'toPost', 'posted', 'readAloud', 'destroyed', 'lost')),
  handoverAt TEXT,
  -- To be posted by this day.
  postBy TEXT CHECK (postBy = date(postBy)),
  isReadByInterpreter INTEGER NOT NULL DEFAULT 0 CHECK (isReadByInterpreter IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (sealedVersionId, attendeeId, letter)
) STRICT;
CREATE INDEX copy_attendeeId ON copy (attendeeId);

-- The end of handing over: nobody present is left out, and the spare pages are gone.
CREATE TABLE handOver (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  sparePagesDestroyed INTEGER,
  -- The printer tested before the meeting, and when; its name is no secret.
  printerName TEXT NOT NULL DEFAULT '',
  printerTestedAt TEXT,
  noPrinterWhy TEXT NOT NULL DEFAULT '',
  closedAt TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
