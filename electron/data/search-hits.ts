import { z } from 'zod'
import { ageOn, formatDay, formatDayShort, IsoDate } from '../../shared/dates.ts'
import { formsOf, type NameWord } from '../../shared/name-words.ts'
import { caseListLabels } from '../../shared/records/caseload.ts'
import { Child, nameOf } from '../../shared/records/child.ts'
import { ChildId, FamilyId, IroId, WorkerId } from '../../shared/records/ids.ts'
import type { PersonHit, TitleRange } from '../../shared/records/search.ts'
import { listOf, listsOf } from './caseload.ts'
import { type Closeness, nearestForm, type TypedWord } from './closeness.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const day = IsoDate.nullable()
const text = z.string().nullable()
const named = Child.pick({ givenName: true, familyName: true, reference: true, bornOn: true, expectedOn: true }).shape

const FoundChild = z.object({
  childId: ChildId,
  ...named,
  isRestricted: z.boolean(),
  family: text,
  iroId: IroId.nullable(),
  iro: text,
  worker: text,
  isOpen: z.boolean(),
  lookedAfterOn: day,
  isShortBreaks: z.boolean(),
  planStartedOn: day,
  hsbStartedOn: day,
  awaitingConferenceSince: day,
})
const children = read(
  FoundChild,
  `SELECT c.id AS childId, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn, c.isRestricted,
    f.name AS family, s.iroId, i.name AS iro, w.name AS worker, s.childId IS NOT NULL AS isOpen, s.lookedAfterOn,
    coalesce(s.isShortBreaks, 0) AS isShortBreaks, s.planStartedOn, s.hsbStartedOn, s.awaitingConferenceSince
  FROM json_each(:ids) j JOIN child c ON c.id = j.value LEFT JOIN family f ON f.id = c.familyId
  LEFT JOIN caseState s ON s.childId = c.id LEFT JOIN iro i ON i.id = s.iroId LEFT JOIN worker w ON w.id = c.workerId`,
)
const Member = z.object({
  familyId: FamilyId,
  family: z.string(),
  childId: ChildId,
  ...named,
  isRestricted: z.boolean(),
})
const members = read(
  Member,
  `SELECT f.id AS familyId, f.name AS family, c.id AS childId, c.givenName, c.familyName, c.reference, c.bornOn,
    c.expectedOn, c.isRestricted
  FROM json_each(:ids) j JOIN family f ON f.id = j.value JOIN child c ON c.familyId = f.id
  LEFT JOIN caseState s ON s.childId = c.id
  ORDER BY s.childId IS NULL, coalesce(c.bornOn, c.expectedOn), c.id`,
)
const iros = read(
  z.object({ id: IroId, name: z.string(), endedOn: day }),
  'SELECT i.id, i.name, i.endedOn FROM json_each(:ids) j JOIN iro i ON i.id = j.value',
)
const workers = read(
  z.object({ id: WorkerId, name: z.string(), team: text }),
  `SELECT w.id, w.name, t.name AS team FROM json_each(:ids) j JOIN worker w ON w.id = j.value
  LEFT JOIN team t ON t.id = w.teamId`,
)

/** Somebody who answers everything typed, and how nearly. */
export type Found = {
  readonly kind: PersonHit['kind']
  readonly subjectId: string
  readonly near: Closeness
}
/** What was typed, word by word and as one; who asks, when they are an IRO; and when. */
type Asked = {
  readonly typed: readonly TypedWord[]
  readonly together: readonly TypedWord[] | null
  readonly iroId: IroId | null
  readonly today: IsoDate
}

/** What the list shows of each person found, in the same order, as the record has it now. */
export function describeHits(db: ReadDb, found: readonly Found[], asked: Asked): PersonHit[] {
  const nearOf = new Map(found.map(({ subjectId, near }) => [subjectId, near]))
  const of = (kind: Found['kind']) => ({
    ids: JSON.stringify(found.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId)),
  })
  const common = (id: string, title: string) => {
    const near = nearOf.get(id)
    const matched = rangesOf(title, asked)
    return { title, matched, score: near?.cost ?? 0, isApproximate: near?.isApproximate ?? false }
  }
  const families = [...grouped(members.all(db, of('family')), ({ familyId }) => familyId).values()]
  const hits = [
    ...children.all(db, of('child')).map((child) => childHit(child, common(child.childId, nameOf(child)), asked)),
    ...families.flatMap(([first, ...rest]) =>
      first ? [familyHit([first, ...rest], common(first.familyId, `${first.family} family`), asked)] : [],
    ),
    ...iros.all(db, of('iro')).map((iro) => iroHit(iro, common(iro.id, iro.name), asked)),
    ...workers.all(db, of('worker')).map((worker) => workerHit(worker, common(worker.id, worker.name))),
  ]
  const byId = new Map<string, PersonHit>(hits.map((hit) => [hit.subjectId, hit]))
  return found.flatMap(({ subjectId }) => byId.get(subjectId) ?? [])
}

type Common = Pick<PersonHit, 'title' | 'matched' | 'score' | 'isApproximate'>

function childHit(child: z.infer<typeof FoundChild>, common: Common, asked: Asked): PersonHit {
  const { childId: subjectId, isRestricted, isOpen } = child
  const list = isOpen ? inSentence(caseListLabels[listOf(listsOf(child))]) : 'no open case'
  const parts = [ageText(child, asked.today), list, isOpen ? personText(child, asked.iroId) : null]
  const detail = [...parts, ...answersBesides(child, common.title, asked.typed)].filter(Boolean).join(', ')
  return { kind: 'child', subjectId, isRestricted, ...common, detail }
}

function familyHit(all: readonly [z.infer<typeof Member>, ...z.infer<typeof Member>[]], common: Common, asked: Asked) {
  const { familyId: subjectId, childId } = all[0]
  const names = all.map((child) => {
    const age = ageText(child, asked.today)
    return [child.givenName ?? nameOf(child), age].filter(Boolean).join(', ')
  })
  const [first, second, ...others] = names
  const detail =
    others.length > 0
      ? `${first}; ${second}; and ${others.length} more ${others.length === 1 ? 'child' : 'children'}`
      : `${first}, and ${second}`
  const isRestricted = all.some((child) => child.isRestricted)
  return { kind: 'family' as const, subjectId, childId, isRestricted, ...common, detail }
}

function iroHit({ id, endedOn }: { id: IroId; endedOn: IsoDate | null }, common: Common, { today }: Asked): PersonHit {
  const detail = endedOn !== null && endedOn < today ? `IRO until ${formatDay(endedOn)}` : 'IRO'
  return { kind: 'iro', subjectId: id, ...common, detail }
}

function workerHit({ id, team }: { id: WorkerId; team: string | null }, common: Common): PersonHit {
  return { kind: 'worker', subjectId: id, ...common, detail: ['Social worker', team].filter(Boolean).join(', ') }
}

function ageText(child: Pick<Child, 'bornOn' | 'expectedOn'>, today: IsoDate): string | null {
  if (child.bornOn !== null) return ageOn(child.bornOn, today)?.toString() ?? null
  return child.expectedOn && `expected ${formatDayShort(child.expectedOn)}`
}

/** "Looked after" in the middle of a line; HSB stays as it is. */
const inSentence = (label: string) => (label === label.toUpperCase() ? label : label.toLowerCase())

/** Of one's own children the social worker tells most, of anybody else's the IRO. */
function personText({ iroId, iro, worker }: z.infer<typeof FoundChild>, mine: IroId | null): string | null {
  if (iroId !== null && iroId === mine && worker !== null) return worker
  return iro === null ? 'no IRO yet' : `IRO ${iro}`
}

/** The case number or the family's name, where that is what answered and not the title. */
function answersBesides({ reference, family }: z.infer<typeof FoundChild>, title: string, typed: readonly TypedWord[]) {
  const inTitle = formsOf(title)
  const unanswered = typed.filter((word) => nearestForm(word, inTitle) === null)
  const besides = [reference, family && `${family} family`]
  return besides.filter((text) => text && unanswered.some((word) => nearestForm(word, formsOf(text)) !== null))
}

function rangesOf(title: string, { typed, together }: Asked): TitleRange[] {
  const forms = formsOf(title)
  const rangesFor = (words: readonly TypedWord[]) =>
    words.flatMap((typedWord) => rangeOf(nearestForm(typedWord, forms)?.form, typedWord.word))
  const apart = rangesFor(typed)
  return apart.length > 0 ? apart : rangesFor(together ?? [])
}

/** The letters typed where the word begins with them, and the whole word where it is only near. */
function rangeOf(form: NameWord | undefined, typed: string): TitleRange[] {
  if (!form) return []
  const isLetterByLetter = form.word.length === form.end - form.start
  const end = form.word.startsWith(typed) && isLetterByLetter ? form.start + typed.length : form.end
  return [[form.start, end]]
}
