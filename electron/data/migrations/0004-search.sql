-- Slips of the keyboard are looked up among the distinct words of all names, which are far fewer than the people; and
-- what a hit shows is read from the record as it stands, so nothing about anybody is kept here but the words.
DROP TABLE searchTrigram;
CREATE TABLE searchName (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE searchTrigram USING fts5 (word, tokenize = 'trigram');
INSERT INTO searchTrigram (searchTrigram, rank) VALUES ('secure-delete', 1);
DELETE FROM searchWord;
DROP TABLE searchEntry;
CREATE TABLE searchEntry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('child', 'family')),
  subjectId TEXT NOT NULL UNIQUE,
  familyId TEXT,
  text TEXT NOT NULL
) STRICT;

-- A vault without it settles every child on opening, which fills the index.
DELETE FROM setting WHERE id = 'settledOn';
