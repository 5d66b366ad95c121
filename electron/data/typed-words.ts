import { z } from 'zod'
import type { IsoDate } from '../../shared/dates.ts'
import {
  type NameSpan,
  type NameStyle,
  namesFound,
  type OwnName,
  ownNames,
  strangerNames,
  withoutNames,
  withoutOverlap,
} from '../../shared/records/alert-names.ts'
import type { TypedLine, TypedWordsAsked, TypedWordsMade } from '../../shared/records/typed-words.ts'
import { findStrangers } from '../../shared/strangers/find-strangers.ts'
import type { Context } from '../context.ts'
import { ownPeople, staffNames } from './alert-paper-names.ts'
import { type ReadDb, read } from './sql.ts'
import { elsewhereOf } from './strangers.ts'

const caseNumbers = read(
  z.object({ reference: z.string() }),
  'SELECT c.reference FROM json_each(:ids) j JOIN child c ON c.id = j.value WHERE c.reference IS NOT NULL',
)

const teams = read(z.object({ name: z.string() }), 'SELECT name FROM team')

/**
 * What was typed as it may leave on paper: children and families of the record by initials, addresses and days of birth
 * left out, but for what the person chose to leave in. Each line is looked through for its own children first.
 */
export function typedWordsForPaper(db: ReadDb, asked: TypedWordsAsked, context: Context): TypedWordsMade {
  const lines = asked.lines.filter(({ text }) => text.trim() !== '')
  const spans = namesIn(db, { lines, days: asked.days, style: 'initials' }, context)
  const names = namesFound(spans, lines, asked.choices ?? [])
  const spansIn = byLine(spans)
  const texts = lines.map((line) => [line.key, withoutNames(line, spansIn.get(line.key) ?? [], names)] as const)
  return { texts: Object.fromEntries(texts), names }
}

type Looked = {
  readonly lines: readonly TypedLine[]
  readonly style: NameStyle
  /** Managers and workers by name whom the record may not know. */
  readonly moreStaff?: readonly string[]
  /** Days of what the lines belong to, which may stand. */
  readonly days?: readonly IsoDate[]
}

/** Where lines name children and families of the record, and what else in them leads to a person; staff may be named. */
export function namesIn(db: ReadDb, { lines, style, moreStaff = [], days = [] }: Looked, context: Context): NameSpan[] {
  const staff = [...staffNames.all(db, {}).map(({ name }) => name), ...moreStaff]
  const ownOf = ownFinder(db)
  const people = lines.filter(({ isPeople }) => isPeople).flatMap(({ text }) => text.split(/[,;\n]+/))
  const ids = JSON.stringify([...new Set(lines.flatMap(({ childIds }) => childIds))])
  const known = {
    childIds: [],
    names: [...staff, context.who, ...people].filter((name) => name.trim() !== ''),
    words: ['Cafcass', ...teams.all(db, {}).map(({ name }) => name)],
    days,
    contacts: [],
    references: caseNumbers.all(db, { ids }).map(({ reference }) => reference),
    meetingOn: context.today,
  }
  const prose = lines.filter(({ isPeople }) => !isPeople).map(({ key, text }) => ({ key, text }))
  const found = byLine(strangerNames(findStrangers(prose, known, elsewhereOf(db))))
  const whole = staff.filter((name) => /\s/.test(name.trim()))
  return lines.flatMap((line) => {
    const own = ownNames(line, ownOf(line.childIds), style).filter((span) => !isOfStaff(line.text, span, whole))
    return withoutOverlap([...own, ...(found.get(line.key) ?? [])])
  })
}

function byLine(spans: readonly NameSpan[]): Map<string, NameSpan[]> {
  const found = new Map<string, NameSpan[]>()
  for (const span of spans) found.set(span.key, [...(found.get(span.key) ?? []), span])
  return found
}

/** Asks for the people of the same children once. */
function ownFinder(db: ReadDb): (childIds: readonly string[]) => readonly OwnName[] {
  const kept = new Map<string, readonly OwnName[]>()
  return (childIds) => {
    const ids = JSON.stringify(childIds)
    const own = kept.get(ids) ?? ownPeople.all(db, { ids })
    kept.set(ids, own)
    return own
  }
}

/** Whether words are a part of a manager’s or worker’s whole name that stands there; a child may share its surname. */
function isOfStaff(text: string, { start, end }: NameSpan, staff: readonly string[]): boolean {
  const seen = text.toLowerCase()
  return staff.some((name) => {
    if (name.length <= end - start) return false
    const at = seen.indexOf(name.toLowerCase(), Math.max(0, end - name.length))
    return at !== -1 && at <= start
  })
}
