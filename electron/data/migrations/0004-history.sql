-- What was done, by whom, and how each row stood before.

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  operation TEXT NOT NULL,
  input TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_noUpdate BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit trail cannot be changed'); END;
CREATE TRIGGER audit_noDelete BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit trail cannot be changed'); END;

-- rowBefore is null for a new row; the row after a change is the next rowBefore, or the row itself.
CREATE TABLE rowHistory (
  id INTEGER PRIMARY KEY,
  auditId INTEGER NOT NULL REFERENCES audit (id),
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('insert', 'update', 'delete')),
  rowBefore TEXT
) STRICT;
CREATE INDEX rowHistory_auditId ON rowHistory (auditId);
CREATE INDEX rowHistory_row ON rowHistory (rowId, id);
CREATE TRIGGER rowHistory_noUpdate BEFORE UPDATE ON rowHistory BEGIN SELECT raise(ABORT, 'history cannot be changed'); END;
CREATE TRIGGER rowHistory_noDelete BEFORE DELETE ON rowHistory BEGIN SELECT raise(ABORT, 'history cannot be changed'); END;
