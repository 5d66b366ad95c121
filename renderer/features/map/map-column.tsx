import { Add16Regular } from '@fluentui/react-icons/svg/add'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import type { MapColumn as Column, MapHeading } from '../../../shared/records/map-template.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { Board } from './board.ts'
import { LineRow } from './line-row.tsx'
import { StepRow } from './step-row.tsx'
import type { ShownRows } from './use-board.ts'

/** What a row says of itself beside its text, worked out once for all rows. */
export type RowWords = {
  readonly about: (childId: ChildId | null) => string
  readonly tag: (itemId: RecordId) => string
}

type MapColumnProps = {
  readonly board: Board
  readonly shown: ShownRows
  readonly words: RowWords
  readonly today: IsoDate
}

type OneColumnProps = MapColumnProps & { readonly column: Column; readonly keys: string }

/** One of the three columns, its headings with their lines. */
export function MapColumn({ column, keys, ...props }: OneColumnProps) {
  const titleId = `column-${column.key}`
  return (
    <section className="map-column" aria-labelledby={titleId} data-pane tabIndex={-1}>
      <div className="map-column-head">
        <h2 id={titleId}>{column.label}</h2>
        <Kbd keys={keys} />
      </div>
      {column.headings
        .filter(({ holds }) => holds === 'lines' || holds === 'steps')
        .map((heading) => (
          <Heading key={heading.key} heading={heading} {...props} />
        ))}
    </section>
  )
}

function Heading({ heading, board, ...props }: MapColumnProps & { heading: MapHeading }) {
  const { key, label, help } = heading
  const helpId = `heading-${key}-help`
  return (
    <>
      <h3 id={`heading-${key}`} className="map-heading" title={help}>
        {label}
      </h3>
      <p className="sr-only" id={helpId}>
        {help}
      </p>
      <ul aria-labelledby={`heading-${key}`} aria-describedby={helpId}>
        {heading.holds === 'steps' ? (
          <Steps heading={heading} board={board} {...props} />
        ) : (
          <Lines heading={heading} board={board} {...props} />
        )}
      </ul>
      <button type="button" className="map-add" onClick={() => board.begin(key, null)}>
        <Add16Regular aria-hidden="true" />
        {heading.holds === 'steps' ? 'Add a step' : 'Add a line'}
        <span className="sr-only"> to {label}</span>
      </button>
    </>
  )
}

type HeadingProps = MapColumnProps & { readonly heading: MapHeading }

/** What a row is given whatever it holds. */
function rowProps<Item extends { id: RecordId; childId: ChildId | null }>(
  { heading: { key, label }, board, words }: HeadingProps,
  { key: rowKey, item }: { key: string; item: Item | null },
) {
  const about = item ? words.about(item.childId) : ''
  const tag = item ? words.tag(item.id) : ''
  return { board, rowKey, heading: key, headingLabel: label, about, tag }
}

const Lines = (props: HeadingProps) =>
  props.shown.lines(props.heading.key).map((row) => <LineRow key={row.key} {...rowProps(props, row)} line={row.item} />)

const Steps = (props: HeadingProps) =>
  props.shown
    .steps(props.heading.key)
    .map((row) => <StepRow key={row.key} {...rowProps(props, row)} step={row.item} today={props.today} />)
