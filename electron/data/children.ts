import { v7 } from 'uuid'
import { addMonthsTo, formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { type ChangeChild, Child, type ChildDetails, nameOf, type RecordBirth } from '../../shared/records/child.ts'
import { ChildId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { refusal, refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'
import { workerAndTeam } from './workers.ts'

const find = read(
  Child,
  `SELECT id, reference, givenName, familyName, sex, bornOn, expectedOn, ethnicity, isDisabled, isUasc,
    communicationNeeds, interpreterLanguage, hasConfidentialAddress, isRestricted, familyId, siblingGroupId, teamId,
    workerId, version
  FROM child WHERE id = :id`,
)
const withReference = read(
  Child.pick({ id: true, reference: true, givenName: true, familyName: true, bornOn: true, expectedOn: true }),
  `SELECT c.id, c.reference, c.givenName, c.familyName, c.bornOn, c.expectedOn FROM child c
  WHERE (c.reference = :reference OR c.id IN (SELECT childId FROM childAlias WHERE reference = :reference)) AND c.id <> :id`,
)
const insert = write(`
  INSERT INTO child (id, reference, givenName, familyName, sex, bornOn, expectedOn, ethnicity, isDisabled, isUasc,
    communicationNeeds, interpreterLanguage, hasConfidentialAddress, isRestricted, teamId, workerId)
  VALUES (:id, :reference, :givenName, :familyName, :sex, :bornOn, :expectedOn, :ethnicity, :isDisabled, :isUasc,
    :communicationNeeds, :interpreterLanguage, :hasConfidentialAddress, :isRestricted, :teamId, :workerId)`)
const update = write(`
  UPDATE child SET reference = :reference, givenName = :givenName, familyName = :familyName, sex = :sex,
    bornOn = :bornOn, expectedOn = :expectedOn, ethnicity = :ethnicity, isDisabled = :isDisabled, isUasc = :isUasc,
    communicationNeeds = :communicationNeeds, interpreterLanguage = :interpreterLanguage,
    hasConfidentialAddress = :hasConfidentialAddress, isRestricted = :isRestricted, teamId = :teamId,
    workerId = :workerId, version = version + 1
  WHERE id = :id AND version = :version`)
const updateBirth = write(`
  UPDATE child SET bornOn = :bornOn, givenName = coalesce(:givenName, givenName),
    familyName = coalesce(:familyName, familyName), sex = coalesce(:sex, sex), version = version + 1
  WHERE id = :id AND version = :version`)

/** A pregnancy lasts nine months; more ahead than this is a slip in the year. */
const MONTHS_TO_BIRTH = 10

/** The child, or the refusal that it is not here. */
export function childOf(db: ReadDb, id: ChildId): Child {
  const child = find.get(db, { id })
  if (!child) throw notFound('This child')
  return child
}

/** Puts a child on the record, without a case yet. */
export function addChild(db: Db, details: ChildDetails, { today }: Context): Child {
  const id = ChildId.parse(v7())
  checkDetails(db, { ...details, id }, today)
  const { workerName: _worker, teamName: _team, ...columns } = details
  insert(db, { ...columns, ...workerAndTeam(db, details), id })
  return childOf(db, id)
}

/** Changes who a child is; each detail is as given from now on. */
export function changeChild(db: Db, details: ChangeChild, { today }: Context): Child {
  checkDetails(db, details, today)
  const { workerName: _worker, teamName: _team, ...columns } = details
  if (update(db, { ...columns, ...workerAndTeam(db, details) }) === 0) throw conflict('This child')
  return childOf(db, details.id)
}

/** Turns an unborn child into a born one; names given then replace those known before. */
export function recordBirth(db: Db, birth: RecordBirth, { today }: Context): Child {
  const child = childOf(db, birth.id)
  if (child.bornOn)
    throw refusal('bornOn', `A birth on ${formatDay(child.bornOn)} is recorded already. Correct it in Change details.`)
  refuseFuture('bornOn', birth.bornOn, { what: 'A birth', today })
  if (updateBirth(db, birth) === 0) throw conflict('This child')
  return childOf(db, birth.id)
}

function checkDetails(db: Db, details: ChildDetails & { id: ChildId }, today: Context['today']): void {
  const { id, reference, givenName, familyName, bornOn, expectedOn } = details
  if (!reference && !givenName && !familyName)
    throw refusal('familyName', 'Enter a name or the case number: a child needs one to be found again.')
  const other = reference ? withReference.get(db, { reference, id }) : undefined
  if (other) throw refusal('reference', `${nameOf(other)} already has the case number ${reference}. Check the number.`)
  if (bornOn && bornOn > today)
    throw refusal(
      'bornOn',
      'The date of birth is after today. For an unborn child leave it empty and enter the expected day.',
    )
  if (!bornOn && expectedOn && expectedOn > addMonthsTo(today, MONTHS_TO_BIRTH))
    throw refusal(
      'expectedOn',
      `${formatDay(expectedOn)} is more than ${MONTHS_TO_BIRTH} months ahead. Check the year.`,
    )
}
