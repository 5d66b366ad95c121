import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { type AgendaLine, type ChallengeAgenda, TrackerDecision } from '../../../shared/records/challenge.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { call, useAppQuery } from '../../api.ts'
import { type TypedAnswer, useAutosave } from '../../ui/use-autosave.ts'
import { type EditSteps, noEdits, type RunChange, useEditSteps } from '../../ui/use-edit-steps.ts'

/** What is typed of each item of a meeting. */
export type LineField = 'discussion' | 'decision' | 'action' | 'ownerName' | 'dueBy' | 'doneOn'

/** One answer on screen, for reading and typing; blank is ''. */
export type AgendaField = {
  readonly value: string
  readonly problem: string | null
  readonly onType: (value: string) => void
}

/** A meeting's agenda on screen: what was typed stands at once and is kept in the next pause. */
export type OpenAgenda = EditSteps & {
  readonly agenda: ChallengeAgenda
  readonly field: (line: AgendaLine, field: LineField) => AgendaField
  readonly about: (field: 'present' | 'note') => AgendaField
  readonly savedAt: string | null
  readonly problem: string | null
  readonly run: RunChange
  /** Keeps what is typed and not yet kept, and shows what the record says again. */
  readonly keep: () => Promise<unknown>
}

const isTouched = (name: string): boolean => name.startsWith('challenge.') || name === 'session.current'

/** Opens a meeting's agenda; undefined until it has been read. */
export function useAgenda(meetingId: RecordId): { open: OpenAgenda | undefined; isGone: boolean } {
  const { data: agenda, error } = useAppQuery('challenge.agenda', { meetingId })
  const { typedOf, problemOf, type, ...saving } = useAutosave<RecordId | null>({
    send: (subjectId, answers) =>
      subjectId === null
        ? call('challenge.writeMeeting', { meetingId, ...meetingPart(answers) })
        : call('challenge.write', { meetingId, subjectId, ...linePart(answers) }),
    isTouched,
  })
  const steps = useEditSteps(`challenge:${meetingId}`, { ...saving, edits: agenda?.edits ?? noEdits })
  const fieldOf = (of: RecordId | null, name: string, kept: string): AgendaField => ({
    value: typedOf(of, name) ?? kept,
    problem: problemOf(of, name),
    onType: (value) => type({ of, field: name, value }),
  })
  const open = agenda && {
    agenda,
    ...saving,
    ...steps,
    keep: () => saving.run(async () => ({ savedAt: (await call('session.current', {})).now })),
    field: (line: AgendaLine, name: LineField) => fieldOf(line.subjectId, name, line[name] ?? ''),
    about: (name: 'present' | 'note') => fieldOf(null, name, agenda.meeting[name]),
  }
  return { open, isGone: error?.detail.code === 'not-found' }
}

type Answers = readonly TypedAnswer<RecordId | null>[]

const textIn = (answers: Answers, name: string): string | undefined =>
  answers.find(({ field }) => field === name)?.value

/** What was typed as the command takes it: a blank day or decision is none. */
function linePart(answers: Answers): Omit<Input<'challenge.write'>, 'meetingId' | 'subjectId'> {
  const [discussion, action, ownerName] = [
    textIn(answers, 'discussion'),
    textIn(answers, 'action'),
    textIn(answers, 'ownerName'),
  ]
  const [decision, dueBy, doneOn] = [textIn(answers, 'decision'), textIn(answers, 'dueBy'), textIn(answers, 'doneOn')]
  return {
    ...(discussion !== undefined && { discussion }),
    ...(action !== undefined && { action }),
    ...(ownerName !== undefined && { ownerName }),
    ...(decision !== undefined && { decision: TrackerDecision.safeParse(decision).data ?? null }),
    ...(dueBy !== undefined && { dueBy: IsoDate.safeParse(dueBy).data ?? null }),
    ...(doneOn !== undefined && { doneOn: IsoDate.safeParse(doneOn).data ?? null }),
  }
}

function meetingPart(answers: Answers): Omit<Input<'challenge.writeMeeting'>, 'meetingId'> {
  const [present, note] = [textIn(answers, 'present'), textIn(answers, 'note')]
  return { ...(present !== undefined && { present }), ...(note !== undefined && { note }) }
}
