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

-- A child protection plan starts at the conference that made it. Categories are sets, such as ["NEG","EMO"], and more
-- than one needs a reason (CP-13).
CREATE TABLE protectionPlan (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  initialCategories TEXT NOT NULL CHECK (json_valid(initialCategories)),
  latestCategories TEXT NOT NULL CHECK (json_valid(latestCategories)),
  previousPlans INTEGER CHECK (previousPlans >= 0),
  isConferenceHistoryComplete INTEGER NOT NULL DEFAULT 1 CHECK (isConferenceHistoryComplete IN (0, 1)),
  categoriesReason TEXT NOT NULL DEFAULT '',
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

-- Whose child it is; endReason says why an allocation ended with no other after it.
CREATE TABLE allocation (
  id TEXT PRIMARY KEY,
  childId TEXT NOT NULL REFERENCES child (id),
  iroId TEXT NOT NULL REFERENCES iro (id),
  startedOn TEXT NOT NULL CHECK (startedOn = date(startedOn)),
  endedOn TEXT CHECK (endedOn = date(endedOn) AND endedOn >= startedOn),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  endReason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX allocation_iroId ON allocation (iroId);
CREATE UNIQUE INDEX allocation_open ON allocation (childId) WHERE endedOn IS NULL;
CREATE INDEX allocation_childId ON allocation (childId, startedOn);
