import type { IsoDate } from '../../../shared/dates.ts'
import type { AlertKind, AlertTheme } from '../../../shared/records/alert-themes.ts'
import { write } from '../sql.ts'
import type { Spell } from './alert-children.ts'
import type { AlertWorld, ToldEvent, Trail } from './alert-trail.ts'
import type { ConcernStory } from './concern-story.ts'
import type { Managers } from './managers.ts'
import type { PraiseStory } from './praise-stories.ts'

const insertAlert = write(`
  INSERT INTO alert (id, number, kind, theme, title, iroId, teamId, workerName, raisedOn, raisedAt, account, whyItMatters,
    goingWell, difference, askedFor, askedBy, firstStage, firstStageWhy, recipientName, informalOn, informalWith,
    informalPromise, isForPreChallenge, closedOn, outcome, evidenceKind, evidenceOn, evidence, changedForChild, learning)
  VALUES (:id, :number, :kind, :theme, :title, :iroId, :teamId, :workerName, :raisedOn, :raisedAt, :account,
    :whyItMatters, :goingWell, :difference, :askedFor, :askedBy, :firstStage, :firstStageWhy, :recipientName,
    :informalOn, :informalWith, :informalPromise, :isForPreChallenge, :closedOn, :outcome, :evidenceKind, :evidenceOn,
    :evidence, :changedForChild, :learning)`)
const insertChild = write('INSERT INTO alertChild (id, alertId, childId) VALUES (:id, :alertId, :childId)')
const insertFact = write(`
  INSERT INTO alertFact (id, alertId, position, label, happenedOn, note)
  VALUES (:id, :alertId, :position, :label, :happenedOn, :note)`)
const insertEvent = write(`
  INSERT INTO alertEvent (id, alertId, sequence, kind, happenedOn, toStage, untilOn, isSatisfactory, recipientName, note,
    recordedAt)
  VALUES (:id, :alertId, :sequence, :kind, :happenedOn, :toStage, :untilOn, :isSatisfactory, :recipientName, :note,
    :recordedAt)`)

/** An alert as it is told, before it has its number. */
export type ToldAlert = {
  readonly id: string
  readonly kind: AlertKind
  readonly about: readonly [Spell, ...Spell[]]
  readonly iroId: string
  readonly story: ConcernStory | PraiseStory
  readonly trail: Trail
  /** Why the stages before the first were passed by; blank when none were. */
  readonly firstStageWhy: string
}

/** Who is named in it, and what the county calls it. */
type Entry = { readonly number: string; readonly managers: Managers }

/** Enters an alert with its children, its facts and what happened to it. */
export function enterAlert(world: AlertWorld, told: ToldAlert, entry: Entry): void {
  const { db, random } = world
  const { id, about, story, trail } = told
  insertAlert(db, { ...rowOf(world, told, entry), id })
  for (const { childId } of about) insertChild(db, { id: random.id(), alertId: id, childId })
  if ('facts' in story)
    for (const [position, [label, daysBefore, note]] of story.facts.entries()) {
      const happenedOn = daysBefore === null ? null : before(world, trail.raised.raisedOn, daysBefore)
      insertFact(db, { id: random.id(), alertId: id, position, label, happenedOn, note })
    }
  enterEvents(world, told, entry)
}

function rowOf(world: AlertWorld, told: ToldAlert, { number, managers }: Entry) {
  const { kind, about, story, trail, iroId, firstStageWhy } = told
  const [{ teamId, workerName, givenName }] = about
  const { raisedOn, firstStage } = trail.raised
  const recipientName = kind === 'concern' ? managers.nameAt(firstStage, teamId) : workerName
  return {
    number,
    kind,
    theme: story.theme as AlertTheme,
    title: story.title,
    iroId,
    teamId,
    workerName,
    raisedOn,
    raisedAt: momentOf(raisedOn, number),
    account: named(story.account, givenName),
    isForPreChallenge: trail.events.some(({ toStage }) => toStage === 'assistantDirector'),
    firstStage,
    firstStageWhy,
    recipientName,
    ...('facts' in story ? askedOf(world, told, { recipientName, story }) : praisedOf(story, givenName)),
    ...closingOf(world, told),
  }
}

function askedOf(world: AlertWorld, { trail, about }: ToldAlert, to: { recipientName: string; story: ConcernStory }) {
  const { random, rules } = world
  const { raisedOn } = trail.raised
  const [{ givenName }] = about
  const isTalked = to.story.theme === 'visits' || random.chance(0.4)
  return {
    whyItMatters: named(to.story.whyItMatters, givenName),
    goingWell: named(to.story.goingWell, givenName),
    difference: '',
    askedFor: named(to.story.askedFor, givenName),
    askedBy: rules.calendar.addWorkingDays(raisedOn, 5),
    informalOn: isTalked ? before(world, raisedOn, 2) : null,
    informalWith: isTalked ? to.recipientName : '',
    informalPromise: isTalked ? 'It would be done by the next day.' : '',
  }
}

const praisedOf = ({ difference }: PraiseStory, givenName: string) => ({
  whyItMatters: '',
  goingWell: '',
  difference: named(difference, givenName),
  askedFor: '',
  askedBy: null,
  informalOn: null,
  informalWith: '',
  informalPromise: '',
})

const open = {
  closedOn: null,
  outcome: null,
  evidenceKind: null,
  evidenceOn: null,
  evidence: '',
  changedForChild: '',
  learning: '',
}

function closingOf({ random }: AlertWorld, { story, trail: { closedOn }, about }: ToldAlert) {
  if (closedOn === null || !('facts' in story)) return open
  const [{ givenName }] = about
  const outcome = random.weighted([
    ['putRight', 74],
    ['partlyPutRight', 14],
    ['explained', 8],
    ['noLongerApplies', 4],
  ] as const)
  return {
    closedOn,
    outcome,
    evidenceKind: story.evidence.includes('told the IRO') ? ('child' as const) : ('document' as const),
    evidenceOn: closedOn,
    evidence: named(story.evidence, givenName),
    changedForChild: named(story.changedForChild, givenName),
    learning: named(story.learning, givenName),
  }
}

function enterEvents({ db, random }: AlertWorld, { id, trail, about }: ToldAlert, { number, managers }: Entry): void {
  const [{ givenName, teamId }] = about
  let stage = trail.raised.firstStage
  for (const [index, event] of trail.events.entries()) {
    const next = nextStageOf(event, stage)
    const recipientName = event.whom ?? (next ? managers.nameAt(next, teamId) : '')
    stage = next ?? stage
    insertEvent(db, {
      id: random.id(),
      alertId: id,
      sequence: index + 1,
      kind: event.kind,
      happenedOn: event.on,
      toStage: event.toStage ?? null,
      untilOn: event.untilOn ?? null,
      isSatisfactory: event.isSatisfactory ?? null,
      recipientName,
      note: named(event.note, givenName),
      recordedAt: momentOf(event.on, number),
    })
  }
}

const after = {
  teamManager: 'serviceManager',
  serviceManager: 'headOfService',
  headOfService: 'assistantDirector',
  assistantDirector: null,
} as const

/** Where the concern goes with this event; null where it stays. */
function nextStageOf({ kind, toStage, isSatisfactory }: ToldEvent, stage: keyof typeof after) {
  if (kind === 'escalated') return toStage ?? null
  // The last stage keeps it.
  return kind === 'answered' && isSatisfactory === false ? (after[stage] ?? stage) : null
}

const named = (text: string, name: string): string => text.replaceAll('{name}', name)

const before = ({ rules }: AlertWorld, day: IsoDate, days: number): IsoDate =>
  rules.calendar.subtractWorkingDays(day, days)

/** A time of the afternoon that goes with the number, so that the log reads as people write it. */
function momentOf(on: IsoDate, number: string): string {
  const minute = (Number(number.slice(5)) * 7) % 60
  return `${on}T15:${String(minute).padStart(2, '0')}:00.000Z`
}
