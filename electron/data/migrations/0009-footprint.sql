-- What an IRO leaves between meetings: one row a note, contact, check or step about a child. facts are the answers its
-- kind asks for, by name, as shared/records/footprint-kinds.ts lists them.
CREATE TABLE footprintEntry (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'contact', 'privateConversation', 'midway', 'consultation', 'cafcass',
    'feedback', 'panel')),
  happenedOn TEXT NOT NULL CHECK (happenedOn = date(happenedOn)),
  facts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(facts)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX footprintEntry_childId ON footprintEntry (childId, happenedOn);
