import type { IsoDate } from '../../../shared/dates.ts'
import { write } from '../sql.ts'
import type { ToldAlert } from './alert-entry.ts'
import type { AlertWorld } from './alert-trail.ts'
import type { ChallengeMeeting } from './challenge-days.ts'
import type { Managers } from './managers.ts'
import { type Theme, trackedThemes } from './tracked-themes.ts'

const insertItem = write(`
  INSERT INTO trackerItem (id, alertId, theme, title, addedOn, closedOn, closedWhy)
  VALUES (:id, :alertId, :theme, :title, :addedOn, :closedOn, :closedWhy)`)
const insertEntry = write(`
  INSERT INTO trackerEntry (id, itemId, challengeMeetingId, position, discussion, decision, action, ownerName, dueBy, doneOn)
  VALUES (:id, :itemId, :challengeMeetingId, :position, :discussion, :decision, :action, :ownerName, :dueBy, :doneOn)`)

type Followed = {
  readonly meetings: readonly ChallengeMeeting[]
  readonly told: readonly ToldAlert[]
  readonly managers: Managers
}

/** What one meeting said of an item; all blank before it. */
type Line = {
  readonly discussion: string
  readonly decision: 'furtherAction' | 'toChallenge' | 'resolved' | 'noFurtherAction' | null
  readonly action: string
  readonly ownerName: string
  readonly dueBy: IsoDate | null
  readonly doneOn: IsoDate | null
}
const blank: Line = { discussion: '', decision: null, action: '', ownerName: '', dueBy: null, doneOn: null }

/** Enters the list the challenge meetings work from: every concern that went to the assistant director, and themes. */
export function enterTracker(world: AlertWorld, { meetings, told, managers }: Followed): void {
  const places = new Map<string, number>()
  const say = (itemId: string, { id: challengeMeetingId }: ChallengeMeeting, line: Line) => {
    const position = (places.get(challengeMeetingId) ?? 0) + 1
    places.set(challengeMeetingId, position)
    insertEntry(world.db, { ...line, id: world.random.id(), itemId, challengeMeetingId, position })
  }
  for (const theme of trackedThemes) enterTheme(world, meetings, { theme, say })
  for (const alert of told) enterCase(world, meetings, { alert, managers, say })
}

type Say = (itemId: string, meeting: ChallengeMeeting, line: Line) => void

function enterTheme(
  { db, random, today, rules }: AlertWorld,
  meetings: readonly ChallengeMeeting[],
  { theme, say }: { theme: Theme; say: Say },
): void {
  const held = meetings.filter(({ isHeld }) => isHeld)
  const first = held.length - theme.startedAgo
  const about = held.slice(first, first + theme.said.length)
  const [begun] = about
  const last = about.at(-1)
  if (!begun || !last) return
  const id = random.id()
  const closed = theme.closedWhy === '' ? null : last.meetsOn
  insertItem(db, {
    ...blankItem,
    id,
    theme: theme.theme,
    title: theme.title,
    addedOn: begun.meetsOn,
    closedOn: closed,
    closedWhy: theme.closedWhy,
  })
  for (const [at, meeting] of about.entries()) {
    const said = theme.said[at]
    if (!said) continue
    const dueBy = said.action === '' ? null : rules.calendar.addWorkingDays(meeting.meetsOn, said.days)
    // The last actions are still to be done, late or not.
    const doneOn = dueBy !== null && dueBy < today && !said.isForgotten ? dueBy : null
    const { discussion, decision, action, ownerName } = said
    say(id, meeting, { discussion, decision, action, ownerName, dueBy, doneOn })
  }
  const next = meetings.find(({ isHeld }) => !isHeld)
  if (closed === null && next) say(id, next, blank)
}

const blankItem = { alertId: null, theme: null, closedOn: null, closedWhy: '' }

function enterCase(
  { db, random, rules }: AlertWorld,
  meetings: readonly ChallengeMeeting[],
  { alert, managers, say }: { alert: ToldAlert; managers: Managers; say: Say },
): void {
  const addedOn = toDirectorOn(alert)
  const [{ teamId }] = alert.about
  if (addedOn === null) return
  const challenge = meetings.find(({ kind, meetsOn }) => kind === 'challenge' && meetsOn >= addedOn)
  if (!challenge) return
  const before = meetings.find(
    ({ kind, meetsOn }) => kind === 'preChallenge' && meetsOn >= addedOn && meetsOn < challenge.meetsOn,
  )
  const { closedOn } = alert.trail
  const id = random.id()
  const closedWhy = closedOn === null ? '' : 'Closed with evidence.'
  insertItem(db, { ...blankItem, id, alertId: alert.id, title: alert.story.title, addedOn, closedOn, closedWhy })
  const ownerName = managers.nameAt('headOfService', teamId)
  if (before) {
    const dueBy = rules.calendar.subtractWorkingDays(challenge.meetsOn, 2)
    say(
      id,
      before,
      before.isHeld ? { ...toChallenge, ownerName, dueBy, doneOn: challenge.isHeld ? dueBy : null } : blank,
    )
  }
  const dueBy = rules.calendar.addWorkingDays(challenge.meetsOn, 5)
  const done = closedOn === null ? notYet : agreed
  say(
    id,
    challenge,
    challenge.isHeld ? { ...done, ownerName, dueBy, doneOn: closedOn === null ? null : closedOn } : blank,
  )
}

const toChallenge: Line = {
  ...blank,
  discussion:
    'No answer that is enough at any stage. The IRO has the dates; the head of service has not seen the file.',
  decision: 'toChallenge',
  action: 'Read the case record and bring it to the challenge meeting',
}
const agreed: Line = {
  ...blank,
  discussion: 'The assistant director agreed with the IRO. The work is given a named person and a day.',
  decision: 'resolved',
  action: 'Put right what the alert asks for and send the IRO what shows it',
}
const notYet: Line = {
  ...blank,
  discussion: 'The service described its plans; nothing was shown for the child yet.',
  decision: 'furtherAction',
  action: 'Answer the alert point by point, in writing',
}

function toDirectorOn({ trail }: ToldAlert): IsoDate | null {
  const stages = ['teamManager', 'serviceManager', 'headOfService', 'assistantDirector']
  let at = stages.indexOf(trail.raised.firstStage)
  for (const { kind, on, toStage, isSatisfactory } of trail.events) {
    if (kind === 'escalated' && toStage) at = stages.indexOf(toStage)
    if (kind === 'answered' && isSatisfactory === false) at += 1
    if (at >= 3) return on
  }
  return null
}
