import ar from '../../resources/languages/ar.json' with { type: 'json' }
import { composeCopy } from '../../shared/copies/compose-copy.ts'
import type { CopyContent } from '../../shared/copies/content.ts'
import type { CopyDocument } from '../../shared/copies/document.ts'
import { CopyLanguage } from '../../shared/copies/language.ts'
import { IsoDate } from '../../shared/dates.ts'
import type { Attendee } from '../../shared/records/register.ts'
import { aContent, audience, id, mark, people, person } from '../shared/copies/a-content.ts'

/** A copy with a name for its file. */
type Named = { readonly name: string; readonly document: CopyDocument }

/** Nine people’s copies of one conference, then copies with odd content: what paper is looked at and measured with. */
export function copiesToLookAt(): Named[] {
  const easy = { ...people.dad, copyLayout: 'easyRead' } satisfies Attendee
  const large = { ...people.nan, copyLayout: 'largePrint' } satisfies Attendee
  const police = person(8, 'DC Imran Shah', 'Police', { side: 'agency', view: 'plan' })
  const nurse = person(9, 'Ms Bronagh Kelly', 'Health visitor', { side: 'agency', view: 'plan' })
  const nine = [people.mum, easy, large, people.amira, people.tom, people.whitlock, people.dilys, police, nurse]
  const audiences = [audience(id(14), { notFor: [people.dad.id], why: 'Her health is her own.' })]
  const content = aContent({ people: nine, audiences })
  const usual = nine.map((reader, at) => ({
    name: `${at + 1}-${reader.copyLayout ?? 'usual'}-${reader.name.replaceAll(' ', '-')}`,
    document: composeCopy(content, reader.id, { ...mark, number: at + 1 }),
  }))
  return [...usual, ...odd(content)]
}

const long = (count: number): CopyContent['lines'] =>
  Array.from({ length: count }, (_, at) => ({
    id: id(200 + at),
    heading: 'harm',
    text: `Line ${at + 1}. On some days there was no proper meal, and the children were late for school.`,
    saidBy: '',
    childId: null,
    fromLineId: null,
    change: null,
  }))

function odd(content: CopyContent): Named[] {
  const copy = (name: string, rest: Partial<CopyContent>, reader: Attendee = people.mum): Named => {
    const register = [reader, ...content.people.filter((one) => one.id !== reader.id)]
    return { name, document: composeCopy({ ...content, people: register, ...rest }, reader.id, mark) }
  }
  const arabic = { ...people.mum, copyLanguage: 'ar' }
  const longName = {
    ...people.mum,
    name: 'Ms Oluwaseunfunmilayo Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
  }
  const languages = [CopyLanguage.parse(ar)]
  return [
    copy('odd-arabic', { languages }, arabic),
    copy('odd-long-name', {}, longName),
    copy('odd-40-lines', { lines: [...content.lines, ...long(40)] }),
    copy('odd-40-lines-large', { lines: [...content.lines, ...long(40)] }, { ...people.nan, copyLayout: 'largePrint' }),
    copy('odd-3-lines-no-pairs', {
      lines: content.lines.slice(0, 3),
      pairs: [],
      steps: [],
      scales: [],
      tools: [],
      bottomLines: '',
      whomToRing: '',
    }),
  ]
}

/** A copy, and the one that takes its place once a line and a day were put right and another line was taken out. */
export function correctedCopy(): { before: CopyDocument; after: CopyDocument } {
  const content = aContent()
  const lines = content.lines
    .filter((line) => line.id !== id(15))
    .map((line) =>
      line.id === id(11) ? { ...line, text: 'In April, Amira was left to look after Sami. It was two nights.' } : line,
    )
  const dates = { ...content.dates, coreGroupOn: IsoDate.parse('2027-05-25') }
  const copyOf = (given: CopyContent, version: number) => composeCopy(given, people.mum.id, { ...mark, version })
  return { before: copyOf(content, 7), after: copyOf({ ...content, lines, dates }, 8) }
}
