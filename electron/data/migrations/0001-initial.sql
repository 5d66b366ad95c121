-- The record as Footprint first kept it. Days are TEXT 'YYYY-MM-DD', instants TEXT UTC, booleans 0 or 1, ids UUIDv7.
-- The database guards shape; shared/rules guards law.

CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE importRun (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('annexA', 'ssda903')),
  importedAt TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  undoneAt TEXT,
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
  text TEXT NOT NULL
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

-- One unbroken time of being looked after. toldOn is the day the IRO service heard of it.
CREATE TABLE periodOfCare (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  endReason TEXT,
  categoryOfNeed TEXT,
  toldOn TEXT CHECK (toldOn = date(toldOn)),
  permanencePlan TEXT,
  permanenceAgreedOn TEXT CHECK (permanenceAgreedOn = date(permanenceAgreedOn)),
  isReviewHistoryComplete INTEGER NOT NULL DEFAULT 1 CHECK (isReviewHistoryComplete IN (0, 1)),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX periodOfCare_childId ON periodOfCare (childId, startedOn);
CREATE INDEX periodOfCare_sourceRowId ON periodOfCare (sourceRowId);

CREATE TABLE legalStatus (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  periodOfCareId TEXT NOT NULL REFERENCES periodOfCare (id),
  code TEXT NOT NULL,
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX legalStatus_childId ON legalStatus (childId, startedOn);
CREATE INDEX legalStatus_periodOfCareId ON legalStatus (periodOfCareId);
CREATE INDEX legalStatus_sourceRowId ON legalStatus (sourceRowId);

-- isPlanned says how the child came to this placement; null where nobody has said.
CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  periodOfCareId TEXT NOT NULL REFERENCES periodOfCare (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  code TEXT,
  provider TEXT,
  location TEXT NOT NULL DEFAULT '',
  isPlanned INTEGER CHECK (isPlanned IN (0, 1)),
  isChangeOfCarer INTEGER NOT NULL DEFAULT 1 CHECK (isChangeOfCarer IN (0, 1)),
  reasonForChange TEXT,
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX placement_childId ON placement (childId, startedOn);
CREATE INDEX placement_periodOfCareId ON placement (periodOfCareId);
CREATE INDEX placement_sourceRowId ON placement (sourceRowId);

-- Authority to place for adoption and the placement itself: the other review clock (AAR 2005 reg 36).
CREATE TABLE adoption (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  authorisedOn TEXT CHECK (authorisedOn = date(authorisedOn)),
  placedOn TEXT CHECK (placedOn = date(placedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn)),
  endReason TEXT,
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (coalesce(authorisedOn, placedOn) IS NOT NULL)
) STRICT;
CREATE INDEX adoption_childId ON adoption (childId);
CREATE INDEX adoption_sourceRowId ON adoption (sourceRowId);

-- A section 47 enquiry: the clock to the initial conference runs from its strategy discussion, or from the
-- day another authority told us the child moved here.
CREATE TABLE enquiry (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  strategyDiscussionOn TEXT CHECK (strategyDiscussionOn = date(strategyDiscussionOn)),
  transferNotifiedOn TEXT CHECK (transferNotifiedOn = date(transferNotifiedOn)),
  conferenceOn TEXT CHECK (conferenceOn = date(conferenceOn)),
  isConferenceRequired INTEGER NOT NULL DEFAULT 1 CHECK (isConferenceRequired IN (0, 1)),
  closedOn TEXT CHECK (closedOn = date(closedOn)),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (coalesce(strategyDiscussionOn, transferNotifiedOn) IS NOT NULL)
) STRICT;
CREATE INDEX enquiry_childId ON enquiry (childId);
CREATE INDEX enquiry_sourceRowId ON enquiry (sourceRowId);

-- A child protection plan starts at the conference that made it. Categories are sets, such as ["NEG","EMO"].
CREATE TABLE protectionPlan (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  initialCategories TEXT NOT NULL CHECK (json_valid(initialCategories)),
  latestCategories TEXT NOT NULL CHECK (json_valid(latestCategories)),
  previousPlans INTEGER CHECK (previousPlans >= 0),
  isConferenceHistoryComplete INTEGER NOT NULL DEFAULT 1 CHECK (isConferenceHistoryComplete IN (0, 1)),
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protectionPlan_childId ON protectionPlan (childId, startedOn);
CREATE INDEX protectionPlan_sourceRowId ON protectionPlan (sourceRowId);

-- Harmful sexual behaviour: counted with weight 0, met on the conference intervals.
CREATE TABLE hsbInvolvement (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX hsbInvolvement_childId ON hsbInvolvement (childId);

CREATE TABLE allocation (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  iroId TEXT NOT NULL REFERENCES iro (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX allocation_iroId ON allocation (iroId);
CREATE UNIQUE INDEX allocation_open ON allocation (childId) WHERE endedOn IS NULL;
CREATE INDEX allocation_childId ON allocation (childId, startedOn);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('roa', 'adoptionReview', 'icpc', 'rcpc', 'hsbInitial', 'hsbReview')),
  scheduledFor TEXT NOT NULL CHECK (scheduledFor = date(scheduledFor)),
  startsAt TEXT CHECK (startsAt GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT NOT NULL DEFAULT '',
  iroId TEXT REFERENCES iro (id),
  status TEXT NOT NULL CHECK (status IN ('booked', 'held', 'cancelled', 'stoodDown')),
  heldOn TEXT CHECK (heldOn = date(heldOn)),
  reasonCode TEXT,
  reasonNote TEXT NOT NULL DEFAULT '',
  sourceRowId INTEGER REFERENCES sourceRow (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((status = 'held') = (heldOn IS NOT NULL))
) STRICT;
CREATE INDEX meeting_scheduledFor ON meeting (scheduledFor);
CREATE INDEX meeting_iroId ON meeting (iroId, scheduledFor);
CREATE INDEX meeting_sourceRowId ON meeting (sourceRowId);

-- One row a child a meeting. dueBy and ruleId are the limit in force when the meeting was recorded: the answer
-- of shared/rules, kept so that a later change of facts cannot make a past meeting late or in time.
CREATE TABLE meetingChild (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting (id),
  childId TEXT NOT NULL REFERENCES child (id),
  dueBy TEXT CHECK (dueBy = date(dueBy)),
  ruleId TEXT,
  lateReason TEXT,
  lateNote TEXT NOT NULL DEFAULT '',
  earlyReason TEXT,
  participation TEXT CHECK (participation IN ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meetingId, childId)
) STRICT;
CREATE INDEX meetingChild_childId ON meetingChild (childId);

-- ---- what was done, by whom, and how each row stood before ----

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

-- ---- derived: answers of shared/rules, rewritten by settle.ts for every child a command touches ----

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
CREATE INDEX caseState_nextDueBy ON caseState (nextDueBy);

-- Every clock that runs for a child; isBinding marks the soonest of each track. basis is the rule's own working.
CREATE TABLE clock (
  childId TEXT NOT NULL REFERENCES child (id),
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
CREATE INDEX clock_bookedMeetingId ON clock (bookedMeetingId);

-- People who can be looked for. The two indexes share its rowid: words and sounds, and letter triples for typing slips.
CREATE TABLE searchEntry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('child', 'family', 'iro', 'worker')),
  subjectId TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE searchWord USING fts5 (words, sounds, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE searchTrigram USING fts5 (text, tokenize = 'trigram remove_diacritics 1');
INSERT INTO searchWord (searchWord, rank) VALUES ('secure-delete', 1);
INSERT INTO searchTrigram (searchTrigram, rank) VALUES ('secure-delete', 1);
