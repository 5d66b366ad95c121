import { formatDay, type IsoDate } from '../dates.ts'
import type { AlertPage } from './alert.ts'
import { paragraphsOf } from './alert-letter.ts'
import { sentence } from './alert-letter-past.ts'
import type { AlertCard } from './alert-paper.ts'
import { alertThemeLabels } from './alert-themes.ts'
import { namelessly } from './child-line.ts'

/** What a card is made from; `copyTo` is the worker’s manager, blank where nobody holds the post. */
export type CardInput = { readonly page: AlertPage; readonly copyTo: string }

/**
 * The card of a good practice: who, what was done, the difference it made, and thanks. It may be pinned to a wall, so no
 * child or family is on it; the half that is cut off for the file has the case number.
 */
export function alertCard({ page, copyTo }: CardInput): AlertCard {
  const { number, workerName, teamName, raisedOn, iroName, theme, title } = page
  const worker = workerName === '' ? 'To all who did this' : `${workerName}, social worker`
  const thanks = [
    'Thank you',
    [iroName, 'Independent Reviewing Officer', formatDay(raisedOn)].filter(Boolean).join(', '),
  ]
  const numbers = page.children.map((child) => child.reference ?? namelessly(child)).join(', ')
  const rows = [
    { label: 'About', text: sentence(`${title.charAt(0).toUpperCase()}${title.slice(1)}`) },
    { label: 'Theme', text: alertThemeLabels[theme] },
    { label: 'Facts', text: page.facts.map(factText).join(' ') },
    { label: 'Child', text: `Case number ${numbers}. No name is on the card: it may be pinned to a wall.` },
    { label: 'Raised by', text: [iroName, formatDay(raisedOn)].filter(Boolean).join(', ') },
    { label: 'Copied to', text: copyTo },
    { label: 'No answer needed', text: 'Good practice has no clock and never escalates.' },
  ]
  return {
    kind: 'card',
    number,
    heading: 'Good practice',
    on: raisedOn,
    to: [worker, teamName].filter(Boolean).join(', '),
    done: paragraphsOf(page.account),
    difference: paragraphsOf(page.difference),
    thanks: thanks.join('. '),
    file: rows.filter(({ text }) => text !== ''),
  }
}

const factText = ({ label, happenedOn, note }: { label: string; happenedOn: IsoDate | null; note: string }): string =>
  sentence(`${label}${happenedOn ? `: ${formatDay(happenedOn)}` : ''}${note === '' ? '' : ` (${note})`}`)
