-- The map of a meeting: one a meeting. The template is kept whole, so that a later edition of it changes no map.
CREATE TABLE meetingMap (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  template TEXT NOT NULL CHECK (json_valid(template)),
  -- The wall shows nothing before talking has begun, nor once it has finished.
  startedAt TEXT,
  finishedAt TEXT,
  -- The part of a split conference that is in the room.
  part TEXT CHECK (part IN ('a', 'b')),
  agendaItem TEXT NOT NULL DEFAULT '',
  -- What was written on last: where the screen opens again.
  lastItemId TEXT NOT NULL DEFAULT '',
  -- The chair's own notes; never printed, never on the wall, in no pack.
  privateNotes TEXT NOT NULL DEFAULT '',
  fromMeetingId TEXT REFERENCES meeting (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX meetingMap_fromMeetingId ON meetingMap (fromMeetingId);

-- One line of a map. saidBy is a name of the register or the network, or any other; childId blank is about every child.
-- position is a number between its neighbours', so that one row changes when a line moves.
CREATE TABLE mapLine (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  heading TEXT NOT NULL,
  position REAL NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  saidBy TEXT NOT NULL DEFAULT '',
  childId TEXT REFERENCES child (id),
  -- The line of the last map this one goes on from, and what is said of it now.
  fromLineId TEXT REFERENCES mapLine (id),
  change TEXT CHECK (change IN ('stillTrue', 'better', 'worse', 'gone')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX mapLine_meetingId ON mapLine (meetingId, heading, position);
CREATE INDEX mapLine_childId ON mapLine (childId);
CREATE INDEX mapLine_fromLineId ON mapLine (fromLineId);

-- A danger and the goal that answers it, one unit with its scale.
CREATE TABLE mapPair (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT REFERENCES child (id),
  position REAL NOT NULL,
  worriedNames TEXT NOT NULL DEFAULT '',
  danger TEXT NOT NULL DEFAULT '',
  familyView TEXT NOT NULL DEFAULT '',
  goal TEXT NOT NULL DEFAULT '',
  -- One rule a line.
  bottomLines TEXT NOT NULL DEFAULT '',
  howLong TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX mapPair_meetingId ON mapPair (meetingId, position);
CREATE INDEX mapPair_childId ON mapPair (childId);

-- Somebody's number from 0 to 10, with their reason: of one goal, or, with pairId blank, of how safe it is over all.
CREATE TABLE mapScale (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  pairId TEXT REFERENCES mapPair (id),
  name TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX mapScale_name ON mapScale (meetingId, coalesce(pairId, ''), name);
CREATE INDEX mapScale_pairId ON mapScale (pairId);

-- A person of the family's network who is not on the register. One who is only spoken of is not verified.
CREATE TABLE networkPerson (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  relation TEXT NOT NULL DEFAULT '',
  isVerified INTEGER NOT NULL DEFAULT 0 CHECK (isVerified IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX networkPerson_meetingId ON networkPerson (meetingId, position);

-- What a child made or said with a tool: typed, or a picture of it as a data address. Printed only where isPrinted.
CREATE TABLE childTool (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT NOT NULL REFERENCES child (id),
  tool TEXT NOT NULL CHECK (tool IN ('threeHouses', 'wishes', 'wordsAndPictures')),
  worries TEXT NOT NULL DEFAULT '',
  goodThings TEXT NOT NULL DEFAULT '',
  dreams TEXT NOT NULL DEFAULT '',
  picture TEXT,
  pictureSays TEXT NOT NULL DEFAULT '',
  isPrinted INTEGER NOT NULL DEFAULT 0 CHECK (isPrinted IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX childTool_meetingId ON childTool (meetingId);
CREATE INDEX childTool_childId ON childTool (childId);

-- Who may have what is not for everyone: a line, pair, scale or step (decision) of a meeting. No row: everyone. notFor
-- lists people of the register. Kept apart from the item, so that every kind of item is withheld in one way.
CREATE TABLE audience (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  itemId TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL CHECK (scope IN ('everyone', 'professionals', 'partA', 'partB')),
  notFor TEXT NOT NULL CHECK (json_valid(notFor)),
  why TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX audience_meetingId ON audience (meetingId);

-- A council's own template, each edition once.
CREATE TABLE mapTemplate (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  edition INTEGER NOT NULL,
  template TEXT NOT NULL CHECK (json_valid(template)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (key, edition)
) STRICT;
