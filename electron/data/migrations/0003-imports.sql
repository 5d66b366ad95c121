-- Which audit lines an import is made of (its own, those that gave its children to an IRO, and the one that undid it),
-- so that undoing takes back all of them, and so that what a person typed can be told from what a file said.
ALTER TABLE importRun ADD COLUMN auditIds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(auditIds));
ALTER TABLE importMessage ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE importMessage ADD COLUMN outcome TEXT NOT NULL DEFAULT 'check'
  CHECK (outcome IN ('leftOut', 'noIro', 'keptHere', 'check', 'putRight'));
