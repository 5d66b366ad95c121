-- The record as Footprint first kept it. Days are TEXT 'YYYY-MM-DD', instants TEXT UTC, booleans 0 or 1, ids UUIDv7.
-- The database guards shape; shared/rules guards law.

CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- auditIds are the audit lines an import is made of (its own, those that gave its children to an IRO, and the one that
-- undid it): undoing takes back all of them, and what a person typed can be told from what a file said.
CREATE TABLE importRun (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('annexA', 'ssda903')),
  importedAt TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  undoneAt TEXT,
  auditIds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(auditIds)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE importMessage (
  id INTEGER PRIMARY KEY,
  importId TEXT NOT NULL REFERENCES importRun (id),
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
  file TEXT NOT NULL,
  sheet TEXT,
  row INTEGER,
  "column" TEXT,
  reference TEXT,
  text TEXT NOT NULL,
  code TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('leftOut', 'noIro', 'keptHere', 'check', 'putRight'))
) STRICT;
CREATE INDEX importMessage_importId ON importMessage (importId);

-- Where an imported fact came from: one row of one sheet of one file.
CREATE TABLE sourceRow (
  id INTEGER PRIMARY KEY,
  importId TEXT NOT NULL REFERENCES importRun (id),
  file TEXT NOT NULL,
  sheet TEXT,
  row INTEGER NOT NULL
) STRICT;
CREATE INDEX sourceRow_importId ON sourceRow (importId);

CREATE TABLE team (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE worker (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  teamId TEXT REFERENCES team (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX worker_teamId ON worker (teamId);
CREATE UNIQUE INDEX worker_name ON worker (name, coalesce(teamId, ''));

CREATE TABLE iro (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE iroHours (
  id TEXT PRIMARY KEY,
  iroId TEXT NOT NULL REFERENCES iro (id),
  fromOn TEXT NOT NULL CHECK (fromOn = date(fromOn)),
  hours REAL NOT NULL CHECK (hours BETWEEN 0 AND 60),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX iroHours_iroId ON iroHours (iroId, fromOn);

CREATE TABLE iroReduction (
  id TEXT PRIMARY KEY,
  iroId TEXT NOT NULL REFERENCES iro (id),
  fromOn TEXT NOT NULL CHECK (fromOn = date(fromOn)),
  untilOn TEXT CHECK (untilOn = date(untilOn)),
  hours REAL NOT NULL CHECK (hours BETWEEN 0 AND 60),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX iroReduction_iroId ON iroReduction (iroId, fromOn);

CREATE TABLE family (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Brothers and sisters of a family who are reviewed together; a family may hold more than one group.
CREATE TABLE siblingGroup (
  id TEXT PRIMARY KEY,
  familyId TEXT NOT NULL REFERENCES family (id),
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX siblingGroup_familyId ON siblingGroup (familyId);

CREATE TABLE child (
  id TEXT PRIMARY KEY,
  reference TEXT UNIQUE,
  givenName TEXT,
  familyName TEXT,
  sex TEXT CHECK (sex IN ('M', 'F', 'U')),
  bornOn TEXT CHECK (bornOn = date(bornOn)),
  expectedOn TEXT CHECK (expectedOn = date(expectedOn)),
  ethnicity TEXT,
  isDisabled INTEGER CHECK (isDisabled IN (0, 1)),
  isUasc INTEGER CHECK (isUasc IN (0, 1)),
  communicationNeeds TEXT NOT NULL DEFAULT '',
  interpreterLanguage TEXT NOT NULL DEFAULT '',
  hasConfidentialAddress INTEGER NOT NULL DEFAULT 0 CHECK (hasConfidentialAddress IN (0, 1)),
  isRestricted INTEGER NOT NULL DEFAULT 0 CHECK (isRestricted IN (0, 1)),
  familyId TEXT REFERENCES family (id),
  siblingGroupId TEXT REFERENCES siblingGroup (id),
  teamId TEXT REFERENCES team (id),
  workerId TEXT REFERENCES worker (id),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (coalesce(reference, givenName, familyName) IS NOT NULL)
) STRICT;
CREATE INDEX child_familyId ON child (familyId);
CREATE INDEX child_siblingGroupId ON child (siblingGroupId);
CREATE INDEX child_teamId ON child (teamId);
CREATE INDEX child_workerId ON child (workerId);
CREATE INDEX child_sourceRowId ON child (sourceRowId);
