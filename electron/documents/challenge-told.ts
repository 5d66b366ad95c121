import type { AgendaLine, ChallengeAgenda, LateAction, TrackerEntry } from '../../shared/records/challenge.ts'
import type { RecordDocument } from '../../shared/records/record-document.ts'
import type { Ask } from './ask.ts'
import { type Initialled, initialled, type TextOf, type Write } from './initialled.ts'

type Asked = Extract<RecordDocument, { name: 'challenge' }>

/** What the papers of a challenge meeting are made from. */
export type ChallengeTold = { readonly agenda: ChallengeAgenda; readonly late: readonly LateAction[] }

/**
 * A meeting as its paper says it. Without names asked for, and always for the assistant director, children are initials
 * in what was typed too, but for what the person chose to leave in.
 */
export async function challengeTold(ask: Ask, asked: Asked): Promise<Initialled<ChallengeTold>> {
  const agenda = await ask('challenge.agenda', { meetingId: asked.challengeMeetingId })
  const late = await ask('challenge.lateActions', {})
  if (asked.hasNames && asked.paper !== 'director') return { value: { agenda, late }, names: [] }
  return initialled(ask, (write) => told({ agenda, late }, write), asked.names)
}

function told({ agenda, late }: ChallengeTold, write: Write): ChallengeTold {
  const { meeting, lines } = agenda
  // A theme is of no child, but may name anybody the meeting speaks of.
  const everybody = [...lines, ...late].flatMap(({ alert }) => alert?.children ?? [])
  const children = [...new Map(everybody.map((child) => [child.childId, child])).values()]
  const ofAll = { children }
  const of = ({ alert }: Pick<AgendaLine, 'alert'>): TextOf => (alert ? { children: alert.children } : ofAll)
  return {
    agenda: {
      ...agenda,
      meeting: {
        ...meeting,
        place: write('Place', meeting.place, { ...ofAll, isPeople: true }),
        present: write('Who was present', meeting.present, { ...ofAll, isPeople: true }),
        note: write('Note', meeting.note, { ...ofAll, days: [meeting.meetsOn] }),
      },
      lines: lines.map((line) => ({
        ...line,
        ...saidWith(line, of(line), write),
        ...titleWith(line, of(line), write),
        earlier: line.earlier.map((entry) => ({ ...entry, ...saidWith(entry, of(line), write) })),
      })),
    },
    late: late.map((line) => ({
      ...line,
      ...titleWith(line, of(line), write),
      entry: { ...line.entry, ...saidWith(line.entry, of(line), write) },
    })),
  }
}

/** What a meeting said of an item, as paper says it. */
export const saidWith = (
  {
    discussion,
    action,
    ownerName,
    dueBy,
    doneOn,
  }: Omit<TrackerEntry, 'challengeMeetingId' | 'kind' | 'meetsOn' | 'isHeld'>,
  of: TextOf,
  write: Write,
) => ({
  discussion: write('Discussion', discussion, { ...of, days: [dueBy, doneOn] }),
  action: write('Action', action, of),
  ownerName: write('Owner', ownerName, { ...of, isPeople: true }),
})

/** The title of a case or theme, and why it is over, as paper says them. */
export const titleWith = (
  { alert, title, closed, sinceOn }: Pick<AgendaLine, 'alert' | 'title' | 'closed' | 'sinceOn'>,
  of: TextOf,
  write: Write,
) => ({
  title: write(alert ? 'Title of the alert' : 'Theme', title, of),
  closed: closed && { ...closed, why: write('Why it is over', closed.why, { ...of, days: [closed.on, sinceOn] }) },
})
