import { dayOf, timeOf } from '../clock.ts'
import { formatDay } from '../dates.ts'
import type { RecordId } from '../records/ids.ts'
import { listed } from '../words.ts'
import { childSections } from './compose-child.ts'
import { type Composing, composeMap, composing, inBoth } from './compose-map.ts'
import { professionalSections } from './compose-professional.ts'
import { familySections } from './compose-sections.ts'
import type { CopyContent, CopyMark } from './content.ts'
import type { CopyDocument } from './document.ts'
import { isProfessional, shareOf } from './share.ts'
import { calledName, formalName } from './who.ts'

/**
 * One person’s copy: a tree with nothing in it but what this person may have. Everything that leaves the app for a reader
 * is drawn from it. Throws when the reader is not on the register.
 */
export function composeCopy(content: CopyContent, readerId: RecordId, mark: CopyMark): CopyDocument {
  const of = composing(shareOf(content, readerId))
  const { reader, layout, language } = of
  const isChilds = kindOf(of) === 'child'
  const forName = isChilds ? calledName(reader.name) : formalName(reader.name)
  const h1 = headingOf(of)
  return {
    layout,
    language: language && {
      code: language.code,
      name: language.name,
      dir: language.dir,
      isChecked: language.isChecked,
    },
    title: `Copy for ${forName}: ${h1.text}, ${formatDay(content.meeting.on)}`,
    h1,
    about: aboutOf(of),
    forWhom: { label: inBoth(of, 'This copy is for'), name: isChilds ? forName : reader.name.trim() },
    foot: footOf(mark, forName),
    map: composeMap(of),
    sections: sectionsOf(of),
  }
}

/** What sort of copy somebody gets; the layout is only how it looks. */
function kindOf({ reader, layout }: Composing): 'child' | 'professional' | 'family' {
  if (reader.childId !== null || layout === 'child') return 'child'
  return isProfessional(reader) ? 'professional' : 'family'
}

function sectionsOf(of: Composing): CopyDocument['sections'] {
  const kind = kindOf(of)
  if (kind === 'child') return childSections(of)
  return kind === 'professional' ? professionalSections(of) : familySections(of)
}

function headingOf(of: Composing): CopyDocument['h1'] {
  const kind = kindOf(of)
  if (kind === 'child') return { text: `${calledName(of.reader.name)}, this is your copy`, other: null }
  const { children } = of.content
  const names = listed(children.map((child) => (kind === 'professional' ? child.name : child.firstName)))
  const words = of.language?.words['what was said']
  return { text: `${names}: what was said`, other: words ? `${names}: ${words}` : null }
}

function aboutOf(of: Composing): string {
  const { label, on, startsAt, place, chairName } = of.content.meeting
  const when = [formatDay(on), startsAt, place.trim()].filter(Boolean).join(', ')
  const chair = chairName === '' ? '' : ` Run by ${chairName}.`
  return kindOf(of) === 'child'
    ? `From the meeting about you on ${formatDay(on)}.${chair}`
    : `${label}, ${when}.${chair}`
}

function footOf({ number, of, letter, version, code, at, isDraft }: CopyMark, name: string): CopyDocument['foot'] {
  const spaced = code.replaceAll(' ', '\u00a0')
  const day = formatDay(dayOf(at)).slice(4)
  return {
    before: `Copy ${number}${letter} of ${of} for ${name}`,
    after: isDraft ? `Draft, ${day} ${timeOf(at)}` : `version ${version}, ${day} ${timeOf(at)}, code ${spaced}`,
  }
}
