import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import { participationLabels } from '../../../shared/records/code-sets.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { ParticipationCode } from '../../../shared/records/imported-child.ts'
import { LateReason, lateReasonLabels, lateReasonsFor, reasonsWithNote } from '../../../shared/records/late-reasons.ts'
import type { Attendance, HeldForChild } from '../../../shared/records/meeting.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { participationProblem } from '../../../shared/rules/participation.ts'
import { fieldIdOf, problemAt } from '../../ui/form-dialog.tsx'
import { NoteField } from '../../ui/note-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'

/** A child at a meeting that was held, and the limit it is measured against. */
export type HeldChild = ChildLine & { readonly dueBy: IsoDate | null }

/** What the person has answered so far, by child. */
export type HeldAnswers = ReadonlyMap<ChildId, HeldForChild>

/** The answers as the command takes them, in the order of the children; nothing answered is in time and not recorded. */
export function perChildOf(children: readonly HeldChild[], answers: HeldAnswers): HeldForChild[] {
  return children.map(({ childId }) => answerOf(childId, answers))
}

/** What was said before the meeting was held: a reason given while it was already late. */
export function answersGiven(children: readonly Attendance[]): HeldAnswers {
  return new Map(
    children.map(({ childId, participation, lateReason, lateNote }) => {
      const given = LateReason.safeParse(lateReason).data ?? null
      return [childId, { childId, participation, lateReason: given, lateNote }]
    }),
  )
}

/** One child's answer so far. */
export function answerOf(childId: ChildId, answers: HeldAnswers): HeldForChild {
  return answers.get(childId) ?? { childId, participation: null, lateReason: null, lateNote: '' }
}

/**
 * Answers with one child's changed. Brothers and sisters at one meeting are mostly late for one reason, so those who
 * come after the child follow until they are given a reason of their own.
 */
export function withAnswer(answers: HeldAnswers, children: readonly HeldChild[], answer: HeldForChild): HeldAnswers {
  const before = answerOf(answer.childId, answers)
  const { lateReason, lateNote } = answer
  const next = new Map(answers)
  const later = children.slice(children.findIndex(({ childId }) => childId === answer.childId) + 1)
  for (const { childId } of later) {
    const other = answerOf(childId, answers)
    const isFollowing = other.lateReason === before.lateReason && other.lateNote === before.lateNote
    if (isFollowing) next.set(childId, { ...other, lateReason, lateNote })
  }
  return next.set(answer.childId, answer)
}

type LateFieldsProps = {
  form: string
  kind: MeetingKind
  child: HeldChild
  /** The child's place in the command, by which a refusal names its fields. */
  index: number
  answer: Pick<HeldForChild, 'lateReason' | 'lateNote'>
  onChange: (answer: Pick<HeldForChild, 'lateReason' | 'lateNote'>) => void
  error: AppError | null
}

/** Why a meeting is late for a child, from the list the annual report counts by. */
export function LateFields({ form, kind, child, index, answer, onChange, error }: LateFieldsProps) {
  const choices = lateReasonsFor(kind).map((value: LateReason) => ({ value, label: lateReasonLabels[value] }))
  const at = `perChild.${index}`
  const due = child.dueBy === null ? '' : `, which was due ${formatDay(child.dueBy)}`
  return (
    <>
      <SelectField
        label={`Why it is late for ${nameOf(child)}${due}`}
        choices={choices}
        none="Choose a reason"
        value={answer.lateReason}
        onChange={(lateReason) => onChange({ ...answer, lateReason })}
        id={fieldIdOf(form, `${at}.lateReason`)}
        error={problemAt(error, `${at}.lateReason`)}
      />
      {answer.lateReason !== null && (
        <NoteField
          label={reasonsWithNote.has(answer.lateReason) ? 'What happened' : 'Note, if it helps'}
          value={answer.lateNote}
          onChange={(lateNote) => onChange({ ...answer, lateNote })}
          id={fieldIdOf(form, `${at}.lateNote`)}
          error={problemAt(error, `${at}.lateNote`)}
        />
      )}
    </>
  )
}

type HeldFieldsProps = {
  form: string
  kind: MeetingKind
  heldOn: IsoDate
  child: HeldChild
  index: number
  answer: HeldForChild
  onChange: (answer: HeldForChild) => void
  error: AppError | null
}

/** What is asked about one child at a meeting held: how they took part in a review, and why it was late when it was. */
export function HeldFields({ form, kind, heldOn, child, index, answer, onChange, error }: HeldFieldsProps) {
  const isReview = kind === 'roa' || kind === 'adoptionReview'
  const isLate = child.dueBy !== null && heldOn > child.dueBy
  const path = `perChild.${index}.participation`
  const isAsked = problemAt(error, `perChild.${index}.lateReason`) !== null
  return (
    <>
      {isReview && (
        <SelectField
          label={`How ${nameOf(child)} took part`}
          choices={participationChoices(child, heldOn)}
          none="Not recorded yet"
          value={answer.participation}
          onChange={(participation) => onChange({ ...answer, participation })}
          id={fieldIdOf(form, path)}
          error={problemAt(error, path)}
        />
      )}
      {(isLate || isAsked) && (
        <LateFields
          form={form}
          kind={kind}
          child={child}
          index={index}
          answer={answer}
          onChange={(late) => onChange({ ...answer, ...late })}
          error={error}
        />
      )}
    </>
  )
}

/** The codes that fit the child's age on the day. */
function participationChoices({ bornOn }: ChildLine, heldOn: IsoDate) {
  return ParticipationCode.options
    .filter((code) => participationProblem(code, bornOn, heldOn) === null)
    .map((value) => ({ value, label: `${value} ${participationLabels[value]}` }))
}
