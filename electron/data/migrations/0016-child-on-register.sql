-- Which of the meeting's children a person on the register is; blank for everybody else. The child is often there.
ALTER TABLE attendee ADD COLUMN childId TEXT REFERENCES child (id);
CREATE INDEX attendee_childId ON attendee (childId);
