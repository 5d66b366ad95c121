-- Why a plan has more than one category (CP-13), and why an allocation ended with no other after it.
ALTER TABLE protectionPlan ADD COLUMN categoriesReason TEXT NOT NULL DEFAULT '';
ALTER TABLE allocation ADD COLUMN endReason TEXT;
