-- A manager's agreement that a meeting was held late, said at the keyboard or written down by the chair.
CREATE TABLE lateSignOff (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  agreedBy TEXT NOT NULL CHECK (length(agreedBy) > 0),
  agreedOn TEXT NOT NULL CHECK (agreedOn = date(agreedOn)),
  note TEXT NOT NULL DEFAULT '',
  isByManager INTEGER NOT NULL CHECK (isByManager IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Why somebody else chairs than the conference before (CP-15). New columns may be empty: history from before them has none.
ALTER TABLE meeting ADD COLUMN chairReason TEXT;

-- How a plan ended, and for an end at the first review conference who agreed (CP-10); letterOn is the day of the letter
-- that ended it (CP-14). The neglect toolkit is asked of plans for neglect.
ALTER TABLE protectionPlan ADD COLUMN endedBy TEXT CHECK (endedBy IN ('conference', 'letter', 'other'));
ALTER TABLE protectionPlan ADD COLUMN endAgreedBy TEXT;
ALTER TABLE protectionPlan ADD COLUMN endAgreedOn TEXT CHECK (endAgreedOn = date(endAgreedOn));
ALTER TABLE protectionPlan ADD COLUMN letterOn TEXT CHECK (letterOn = date(letterOn));
ALTER TABLE protectionPlan ADD COLUMN hasToolkit INTEGER CHECK (hasToolkit IN (0, 1));
ALTER TABLE protectionPlan ADD COLUMN toolkitOn TEXT CHECK (toolkitOn = date(toolkitOn));

-- What is different this time: written before the conference about a child who was on a plan before (CP-11), so it may
-- be there before the plan is.
CREATE TABLE repeatAnalysis (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  analysis TEXT NOT NULL,
  writtenOn TEXT NOT NULL CHECK (writtenOn = date(writtenOn)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX repeatAnalysis_childId ON repeatAnalysis (childId, writtenOn);
