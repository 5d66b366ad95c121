/** What each operation on an alert is called in the history of changes. */
export const alertOperationWords = {
  'alerts.raise': 'Raised an alert',
  'alerts.saySent': 'Marked an alert as sent',
  'alerts.answer': 'Recorded an answer to an alert',
  'alerts.escalate': 'Escalated an alert',
  'alerts.extend': 'Gave more time for an alert',
  'alerts.close': 'Closed an alert',
  'alerts.log': 'Added to the log of an alert',
  'alerts.sayPreChallenge': 'Changed the pre-challenge tracker',
  'challenge.takeAlert': 'Took an alert onto the tracker',
  'challenge.putOnAgenda': 'Put an alert on an agenda',
}

/** What a row of each table about alerts is called. */
export const alertTableWords = {
  alert: 'Alert',
  alertChild: 'Alert about this child',
  alertFact: 'Fact of an alert',
  alertEvent: 'What happened to an alert',
}

/** What each column of an alert is called that no other table has. */
export const alertColumnWords = {
  alertId: 'Alert',
  number: 'Number',
  theme: 'Theme',
  title: 'Title',
  workerName: 'Social worker',
  raisedOn: 'Raised',
  account: 'What happened',
  whyItMatters: 'Why it matters',
  goingWell: 'What is going well',
  difference: 'The difference it made',
  askedFor: 'What is asked for',
  askedBy: 'Asked for by',
  firstStage: 'First put to',
  firstStageWhy: 'Why not to an earlier stage',
  recipientName: 'Sent to',
  informalOn: 'Talked first',
  informalWith: 'Talked with',
  informalPromise: 'What was promised',
  isForPreChallenge: 'On the pre-challenge tracker',
  evidenceKind: 'How it is known',
  evidenceOn: 'Day of the evidence',
  evidence: 'Evidence',
  changedForChild: 'What changed for the child',
  learning: 'What others can learn',
  label: 'Fact',
  toStage: 'Escalated to',
  untilOn: 'Until',
  isSatisfactory: 'Answer was enough',
  addToLetter: 'Added to the letter',
}
