-- More kinds of file, what became of each child of an import, and children who turn out to be one.

-- The kinds of file grew: SQLite changes a CHECK only by making the table anew.
CREATE TABLE importRunNew (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('annexA', 'ssda903', 'cin', 'ssd', 'matched')),
  -- What the person calls a list of the council's own; empty for a return.
  listName TEXT NOT NULL DEFAULT '',
  importedAt TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  -- The kinds of case the files were the whole list of: ["lookedAfter", "childProtection"].
  covers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(covers)),
  -- The import of the same source it was compared with.
  sinceId TEXT,
  undoneAt TEXT,
  auditIds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(auditIds)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO importRunNew (id, source, importedAt, files, counts, undoneAt, auditIds, version)
  SELECT id, source, importedAt, files, counts, undoneAt, auditIds, version FROM importRun;
DROP TABLE importRun;
ALTER TABLE importRunNew RENAME TO importRun;

-- ruleId names the published check a row fails, such as 440.
ALTER TABLE importMessage ADD COLUMN ruleId TEXT;

-- Every child of an import and what it meant for the child: who is gone the next time is told from this. A child
-- whose import was undone, or who was merged into another, is no longer there, so childId refers to nothing.
CREATE TABLE importChild (
  id INTEGER PRIMARY KEY,
  importId TEXT NOT NULL REFERENCES importRun (id),
  childId TEXT NOT NULL,
  reference TEXT NOT NULL,
  becomes TEXT NOT NULL CHECK (becomes IN ('new', 'changed', 'gone', 'unchanged')),
  -- Whether the import brought the child, or a case of the child, to the record.
  isBrought INTEGER NOT NULL CHECK (isBrought IN (0, 1)),
  -- What was added, in words: ["Looked after since Mon 7 Sep 2026"].
  added TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(added)),
  -- The cases the unit was told of by this import, as they stood that day; see NewCase.
  news TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(news))
) STRICT;
CREATE INDEX importChild_importId ON importChild (importId, becomes);
CREATE INDEX importChild_childId ON importChild (childId);
-- Of earlier imports only what they brought is known; they listed nobody in full, so nobody is gone from them.
INSERT INTO importChild (importId, childId, reference, becomes, isBrought)
  SELECT s.importId, f.childId, coalesce(c.reference, ''), 'new', 1
  FROM ( SELECT id AS childId, sourceRowId FROM child UNION SELECT childId, sourceRowId FROM periodOfCare
    UNION SELECT childId, sourceRowId FROM protectionPlan UNION SELECT childId, sourceRowId FROM enquiry ) f
  JOIN sourceRow s ON s.id = f.sourceRowId JOIN child c ON c.id = f.childId
  GROUP BY s.importId, f.childId;

-- A value of the record beside the file's, and which of them was kept.
CREATE TABLE importDifference (
  id INTEGER PRIMARY KEY,
  importId TEXT NOT NULL REFERENCES importRun (id),
  childId TEXT NOT NULL,
  -- Names what differs; the same at every import, so that a conflict is not asked twice.
  key TEXT NOT NULL,
  what TEXT NOT NULL,
  here TEXT NOT NULL,
  told TEXT NOT NULL,
  isConflict INTEGER NOT NULL CHECK (isConflict IN (0, 1)),
  answer TEXT NOT NULL CHECK (answer IN ('here', 'file')),
  file TEXT NOT NULL,
  sheet TEXT,
  row INTEGER NOT NULL
) STRICT;
CREATE INDEX importDifference_importId ON importDifference (importId, childId);
CREATE INDEX importDifference_kept ON importDifference (key) WHERE isConflict = 1 AND answer = 'here';

-- When a source says the next meeting of a kind is due; ours is worked out and stands beside it.
CREATE TABLE sourceDue (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL CHECK (kind IN ('roa', 'icpc', 'rcpc')),
  dueBy TEXT NOT NULL CHECK (dueBy = date(dueBy)),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (childId, kind)
) STRICT;
CREATE INDEX sourceDue_sourceRowId ON sourceDue (sourceRowId);

-- The source's own number of a meeting, by which brothers and sisters are found to have met together; and the row of a
-- file that told of each child's part in it.
ALTER TABLE meeting ADD COLUMN reference TEXT;
CREATE INDEX meeting_reference ON meeting (reference) WHERE reference IS NOT NULL;
ALTER TABLE meetingChild ADD COLUMN sourceRowId INTEGER REFERENCES sourceRow (id);
CREATE INDEX meetingChild_sourceRowId ON meetingChild (sourceRowId);

-- What the council's newest file tells of a child that no rule counts from, such as the last dental check.
CREATE TABLE sourceDetail (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (childId, field)
) STRICT;
CREATE INDEX sourceDetail_sourceRowId ON sourceDetail (sourceRowId);

-- How the columns of a list of the council's own are read, by the name of the list.
CREATE TABLE columnMatch (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The day the IRO service heard of the plan, as periodOfCare.toldOn is for care.
ALTER TABLE protectionPlan ADD COLUMN toldOn TEXT CHECK (toldOn = date(toldOn));
CREATE INDEX periodOfCare_toldOn ON periodOfCare (toldOn) WHERE toldOn IS NOT NULL;

-- The row of a file that named the IRO; null where a person chose them.
ALTER TABLE allocation ADD COLUMN sourceRowId INTEGER REFERENCES sourceRow (id);
CREATE INDEX allocation_sourceRowId ON allocation (sourceRowId);

-- Another case reference of the same child: files that use it are about this child.
CREATE TABLE childAlias (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  childId TEXT NOT NULL REFERENCES child (id),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX childAlias_childId ON childAlias (childId);
CREATE INDEX childAlias_sourceRowId ON childAlias (sourceRowId);

-- Two entries found to be one child. auditIds are the lines that merged them and, once undone, took them apart.
CREATE TABLE childMerge (
  id TEXT PRIMARY KEY,
  keptChildId TEXT NOT NULL REFERENCES child (id),
  mergedChildId TEXT NOT NULL,
  -- How the merged entry was called: its name or its reference.
  mergedName TEXT NOT NULL,
  mergedAt TEXT NOT NULL,
  undoneAt TEXT,
  auditIds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(auditIds)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX childMerge_keptChildId ON childMerge (keptChildId);

-- Two entries that look like one child and are two: a person said so, and is not asked again.
CREATE TABLE childApart (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  otherId TEXT NOT NULL REFERENCES child (id),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (childId, otherId)
) STRICT;
CREATE INDEX childApart_otherId ON childApart (otherId);
