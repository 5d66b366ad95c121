import type { AlertCard, AlertLetter, PaperBlock, PaperTable } from './alert-paper.ts'

/** The subject line of an e-mail about a paper: its number and no name. */
export const subjectOf = ({ kind, number }: AlertLetter | AlertCard): string =>
  `${kind === 'letter' ? 'Concern' : 'Good practice'} alert ${number}`

/** A file’s name for a paper, without its ending; every system can store it, and it names nobody. */
export const fileNameOf = (paper: AlertLetter | AlertCard): string =>
  `${subjectOf(paper).replaceAll('/', '-')}${paper.kind === 'letter' ? `, ${paper.stage}` : ' card'}`

/** A paper as plain text, for an e-mail or the case system: every word of it but the room for the answer. */
export const paperText = (paper: AlertLetter | AlertCard): string =>
  paper.kind === 'letter' ? letterText(paper) : cardText(paper)

function letterText({ heading, to, copyTo, about, blocks, from }: AlertLetter): string {
  return [
    heading,
    [`To: ${to}`, copyTo.length > 0 && `Copy: ${copyTo.join('; ')}`, about].filter(Boolean).join('\n'),
    ...blocks.filter(({ key }) => key !== 'answer').map(blockText),
    from.join('\n'),
  ].join('\n\n')
}

const blockText = ({ heading, list, table, paragraphs, closing }: PaperBlock): string =>
  [
    heading,
    ...list.map((text, at) => `${at + 1}. ${text}`),
    ...(table ? tableLines(table) : []),
    ...paragraphs,
    ...(closing ? [closingText(closing)] : []),
  ].join('\n')

/** What a part comes to, as one paragraph. */
export const closingText = ({ strong, rest }: NonNullable<PaperBlock['closing']>): string => `${strong} ${rest}`.trim()

/** Of a table with days before words, the day leads its line; how it is known comes last, in brackets. */
const tableLines = ({ headings, rows }: PaperTable): string[] =>
  rows.map(([first = '', ...rest]) =>
    headings.length === 3
      ? `${first}: ${rest[0] ?? ''}${rest[1] ? ` (${rest[1]})` : ''}`
      : `${first}: ${[rest[0] && `sent ${rest[0]}`, rest[1] && `answer due ${rest[1]}`, rest[2]].filter(Boolean).join(', ')}`,
  )

function cardText({ to, heading, done, difference, thanks, number }: AlertCard): string {
  const made = difference.length > 0 ? [`The difference it made: ${difference.join('\n')}`] : []
  return [`${heading}: alert ${number}`, to, ...done, ...made, thanks].join('\n\n')
}
