-- QA alerts: good practice, and concerns that escalate. What happened to one is kept; where it stands is worked out by
-- shared/rules/alert-stages.ts from that and the day, and never stored.
CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('concern', 'goodPractice')),
  theme TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  iroId TEXT REFERENCES iro (id),
  teamId TEXT REFERENCES team (id),
  workerName TEXT NOT NULL DEFAULT '',
  raisedOn TEXT NOT NULL CHECK (raisedOn = date(raisedOn)),
  raisedAt TEXT NOT NULL,
  -- What happened, in the IRO's words; of good practice, what was done well.
  account TEXT NOT NULL DEFAULT '',
  whyItMatters TEXT NOT NULL DEFAULT '',
  goingWell TEXT NOT NULL DEFAULT '',
  difference TEXT NOT NULL DEFAULT '',
  askedFor TEXT NOT NULL DEFAULT '',
  askedBy TEXT CHECK (askedBy = date(askedBy)),
  firstStage TEXT NOT NULL DEFAULT 'teamManager'
    CHECK (firstStage IN ('teamManager', 'serviceManager', 'headOfService', 'assistantDirector')),
  firstStageWhy TEXT NOT NULL DEFAULT '',
  recipientName TEXT NOT NULL DEFAULT '',
  informalOn TEXT CHECK (informalOn = date(informalOn)),
  informalWith TEXT NOT NULL DEFAULT '',
  informalPromise TEXT NOT NULL DEFAULT '',
  meetingId TEXT REFERENCES meeting (id),
  isForPreChallenge INTEGER NOT NULL DEFAULT 0 CHECK (isForPreChallenge IN (0, 1)),
  closedOn TEXT CHECK (closedOn = date(closedOn)),
  outcome TEXT CHECK (outcome IN ('putRight', 'partlyPutRight', 'explained', 'noLongerApplies', 'raisedInError')),
  evidenceKind TEXT CHECK (evidenceKind IN ('seen', 'document', 'child', 'worker')),
  evidenceOn TEXT CHECK (evidenceOn = date(evidenceOn)),
  evidence TEXT NOT NULL DEFAULT '',
  changedForChild TEXT NOT NULL DEFAULT '',
  learning TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((closedOn IS NULL) = (outcome IS NULL)),
  CHECK (kind = 'concern' OR closedOn IS NULL),
  CHECK (closedOn IS NULL OR (evidence <> '' AND evidenceKind IS NOT NULL AND evidenceOn IS NOT NULL))
) STRICT;
CREATE INDEX alert_open ON alert (closedOn, raisedOn);
CREATE INDEX alert_iroId ON alert (iroId);
CREATE INDEX alert_teamId ON alert (teamId);
CREATE INDEX alert_meetingId ON alert (meetingId);

CREATE TABLE alertChild (
  id TEXT PRIMARY KEY,
  alertId TEXT NOT NULL REFERENCES alert (id),
  childId TEXT NOT NULL REFERENCES child (id),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (alertId, childId)
) STRICT;
CREATE INDEX alertChild_childId ON alertChild (childId);

-- A fact with its day, taken from the record when the alert was raised, or typed.
CREATE TABLE alertFact (
  id TEXT PRIMARY KEY,
  alertId TEXT NOT NULL REFERENCES alert (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  happenedOn TEXT CHECK (happenedOn = date(happenedOn)),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX alertFact_alertId ON alertFact (alertId, position);

-- What happened to an alert, in the order it was recorded; closing is on the alert itself.
CREATE TABLE alertEvent (
  id TEXT PRIMARY KEY,
  alertId TEXT NOT NULL REFERENCES alert (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sent', 'answered', 'escalated', 'extended', 'cafcassReferred', 'cafcassAnswered',
    'legalAdvice', 'noted')),
  happenedOn TEXT NOT NULL CHECK (happenedOn = date(happenedOn)),
  toStage TEXT CHECK (toStage IN ('serviceManager', 'headOfService', 'assistantDirector')),
  untilOn TEXT CHECK (untilOn = date(untilOn)),
  isSatisfactory INTEGER CHECK (isSatisfactory IN (0, 1)),
  recipientName TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- What the IRO adds to the letter of the stage it goes to.
  addToLetter TEXT NOT NULL DEFAULT '',
  recordedAt TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (alertId, sequence),
  CHECK ((kind = 'escalated') = (toStage IS NOT NULL)),
  CHECK ((kind = 'extended') = (untilOn IS NOT NULL)),
  CHECK ((kind = 'answered') = (isSatisfactory IS NOT NULL))
) STRICT;

-- Who holds a post that alerts go to; teamId blank holds it for every team without its own.
CREATE TABLE post (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('teamManager', 'serviceManager', 'headOfService', 'assistantDirector',
    'agencyDecisionMaker', 'cafcass', 'legalAdviser', 'safeguardingManager')),
  teamId TEXT REFERENCES team (id),
  name TEXT NOT NULL CHECK (name <> ''),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX post_role ON post (role, coalesce(teamId, ''));
CREATE INDEX post_teamId ON post (teamId);

-- Days the holder of a post is away, and who answers meanwhile: the task moves, the duty stays.
CREATE TABLE postLeave (
  id TEXT PRIMARY KEY,
  postId TEXT NOT NULL REFERENCES post (id),
  fromOn TEXT NOT NULL CHECK (fromOn = date(fromOn)),
  untilOn TEXT NOT NULL CHECK (untilOn = date(untilOn)),
  delegateName TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (fromOn <= untilOn)
) STRICT;
CREATE INDEX postLeave_postId ON postLeave (postId, untilOn);
ALTER TABLE iroLeave ADD COLUMN coverIroId TEXT REFERENCES iro (id);
CREATE INDEX iroLeave_coverIroId ON iroLeave (coverIroId);

-- The monthly pre-challenge tracking meeting of the unit, and the challenge meeting with the assistant director.
CREATE TABLE challengeMeeting (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('preChallenge', 'challenge')),
  meetsOn TEXT NOT NULL CHECK (meetsOn = date(meetsOn)),
  startsAt TEXT CHECK (startsAt GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT NOT NULL DEFAULT '',
  present TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  isHeld INTEGER NOT NULL DEFAULT 0 CHECK (isHeld IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (kind, meetsOn)
) STRICT;
CREATE INDEX challengeMeeting_meetsOn ON challengeMeeting (meetsOn);

-- One list of cases and themes, followed from meeting to meeting until it is settled.
CREATE TABLE trackerItem (
  id TEXT PRIMARY KEY,
  alertId TEXT UNIQUE REFERENCES alert (id),
  theme TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  addedOn TEXT NOT NULL CHECK (addedOn = date(addedOn)),
  closedOn TEXT CHECK (closedOn = date(closedOn)),
  closedWhy TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((closedOn IS NOT NULL) = (closedWhy <> ''))
) STRICT;

-- What one meeting said of one item: its line of the agenda, and afterwards of the minutes.
CREATE TABLE trackerEntry (
  id TEXT PRIMARY KEY,
  itemId TEXT NOT NULL REFERENCES trackerItem (id),
  challengeMeetingId TEXT NOT NULL REFERENCES challengeMeeting (id),
  position INTEGER NOT NULL,
  discussion TEXT NOT NULL DEFAULT '',
  decision TEXT CHECK (decision IN ('furtherAction', 'toChallenge', 'resolved', 'noFurtherAction')),
  action TEXT NOT NULL DEFAULT '',
  ownerName TEXT NOT NULL DEFAULT '',
  dueBy TEXT CHECK (dueBy = date(dueBy)),
  doneOn TEXT CHECK (doneOn = date(doneOn)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (itemId, challengeMeetingId)
) STRICT;
CREATE INDEX trackerEntry_challengeMeetingId ON trackerEntry (challengeMeetingId, position);

-- The Learning Audit Framework: what was looked at, what was found, and what is done about it.
CREATE TABLE learningActivity (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('peerAudit', 'observation', 'thematicAudit')),
  title TEXT NOT NULL CHECK (title <> ''),
  theme TEXT,
  happenedOn TEXT NOT NULL CHECK (happenedOn = date(happenedOn)),
  iroId TEXT REFERENCES iro (id),
  leadName TEXT NOT NULL DEFAULT '',
  looked TEXT NOT NULL DEFAULT '',
  cases INTEGER CHECK (cases >= 0),
  strengths TEXT NOT NULL DEFAULT '',
  findings TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX learningActivity_happenedOn ON learningActivity (happenedOn);
CREATE INDEX learningActivity_iroId ON learningActivity (iroId);

CREATE TABLE learningAction (
  id TEXT PRIMARY KEY,
  learningActivityId TEXT NOT NULL REFERENCES learningActivity (id),
  position INTEGER NOT NULL,
  action TEXT NOT NULL,
  ownerName TEXT NOT NULL DEFAULT '',
  dueBy TEXT CHECK (dueBy = date(dueBy)),
  doneOn TEXT CHECK (doneOn = date(doneOn)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX learningAction_learningActivityId ON learningAction (learningActivityId, position);
