-- Answers of shared/rules, rewritten by settle.ts for every child a command touches, and never typed.

-- One row a child with anything open: what the lists show without asking the rules again.
CREATE TABLE caseState (
  childId TEXT PRIMARY KEY REFERENCES child (id),
  iroId TEXT REFERENCES iro (id),
  lookedAfterOn TEXT,
  isShortBreaks INTEGER NOT NULL CHECK (isShortBreaks IN (0, 1)),
  planStartedOn TEXT,
  hsbStartedOn TEXT,
  awaitingConferenceSince TEXT,
  adoptionTrack TEXT CHECK (adoptionTrack IN ('authorised', 'placed')),
  legalStatusCode TEXT,
  placementCode TEXT,
  lastReviewOn TEXT,
  lastConferenceOn TEXT,
  nextKind TEXT,
  nextLabel TEXT,
  nextRuleId TEXT,
  nextDueBy TEXT,
  nextPlanBy TEXT,
  nextMeetingId TEXT,
  nextBookedFor TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX caseState_iroId ON caseState (iroId);
CREATE INDEX caseState_lookedAfterOn ON caseState (lookedAfterOn);
CREATE INDEX caseState_nextDueBy ON caseState (nextDueBy);

-- Every clock that runs for a child; isBinding marks the soonest of each track. basis is the rule's own working.
CREATE TABLE clock (
  childId TEXT NOT NULL REFERENCES child (id),
  iroId TEXT REFERENCES iro (id),
  track TEXT NOT NULL CHECK (track IN ('lookedAfter', 'childProtection', 'hsb')),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  ruleId TEXT NOT NULL,
  dueBy TEXT NOT NULL,
  planBy TEXT NOT NULL,
  isBinding INTEGER NOT NULL CHECK (isBinding IN (0, 1)),
  basis TEXT NOT NULL,
  bookedMeetingId TEXT REFERENCES meeting (id),
  bookedFor TEXT,
  PRIMARY KEY (childId, track, ruleId, dueBy)
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_dueBy ON clock (isBinding, dueBy);
CREATE INDEX clock_iroId ON clock (isBinding, iroId, dueBy, planBy);
CREATE INDEX clock_bookedMeetingId ON clock (bookedMeetingId);

-- The search index: words and sounds of each child and family, and the distinct words of all names, among which slips of
-- the keyboard are looked up. What a hit shows is read from the record as it stands, so only the words are kept here.
CREATE TABLE searchEntry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('child', 'family')),
  subjectId TEXT NOT NULL UNIQUE,
  familyId TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE searchName (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE searchWord USING fts5 (words, sounds, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE searchTrigram USING fts5 (word, tokenize = 'trigram');
INSERT INTO searchWord (searchWord, rank) VALUES ('secure-delete', 1);
INSERT INTO searchTrigram (searchTrigram, rank) VALUES ('secure-delete', 1);
