-- What is written about a meeting, field by field, so that each pause in typing changes one small row. A field is about
-- one child of the meeting, or about the meeting as a whole.
CREATE TABLE meetingField (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT REFERENCES child (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX meetingField_field ON meetingField (meetingId, field, coalesce(childId, ''));
CREATE INDEX meetingField_childId ON meetingField (childId);

-- Who does what by when, as decided at a meeting. outcome is said at the next one, which carries on what is not done.
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT REFERENCES child (id),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  byOn TEXT CHECK (byOn = date(byOn)),
  carriedFromId TEXT REFERENCES decision (id),
  outcome TEXT CHECK (outcome IN ('done', 'notDone', 'notNeeded')),
  outcomeNote TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX decision_meetingId ON decision (meetingId, position);
CREATE INDEX decision_childId ON decision (childId);
CREATE INDEX decision_carriedFromId ON decision (carriedFromId);

-- Steps that Undo takes back and Redo makes again, by what they were done to: "meeting:" or "child:" and its id.
-- auditIds are the lines that did, undid and redid it; the history of the last of them is the way back.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  scope TEXT NOT NULL,
  what TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  auditIds TEXT NOT NULL CHECK (json_valid(auditIds))
) STRICT;
CREATE INDEX edit_scope ON edit (scope, id);
