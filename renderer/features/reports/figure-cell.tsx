import type { Figure } from '../../../shared/measures/alert-figure.ts'
import type { MeasureKey } from '../../../shared/measures/alert-measures.ts'
import { periodLabel, type ReportPeriod } from '../../../shared/measures/report-period.ts'
import { percentOf, percentText } from '../../../shared/measures/share.ts'
import { FigureButton } from '../../ui/working.tsx'
import { type Behind, workingOf } from './report-view.ts'

/** Where a figure stands, so that its working and its list can say so. */
export type FigurePlace = {
  readonly measure: MeasureKey
  readonly period: ReportPeriod
  readonly onOpen: (behind: Behind) => void
}

type FigureCellProps = FigurePlace & { figure: Figure; show?: 'count' | 'share' }

/** A count, or its share, that opens its working and from there the alerts behind it. */
export function FigureCell({ figure, measure, period, onOpen, show = 'count' }: FigureCellProps) {
  const { ids, ofIds } = figure
  const percent = ofIds === null ? null : percentOf(ids.length, ofIds.length)
  if (show === 'share' && percent === null) return <span className="quiet">–</span>
  const text = show === 'share' && percent !== null ? percentText(percent) : ids.length.toLocaleString('en-GB')
  // Nought opens nothing: a long overview has stops enough for somebody without a mouse.
  if (ids.length === 0 && (ofIds === null || show === 'count')) return text
  const figureId = [measure, figure.key, period.fromOn, show].join(' ')
  const title = `${figure.label}, ${periodLabel(period)}`
  return (
    <span data-figure={figureId}>
      <FigureButton
        working={() => ({
          ...workingOf(figure, measure, period),
          links: (
            <>
              <ListLink ids={ids} onOpen={() => onOpen({ title, ids, figureId })} />
              {ofIds !== null && (
                <ListLink
                  ids={ofIds}
                  isWhole
                  onOpen={() => onOpen({ title: `Out of: ${title}`, ids: ofIds, figureId })}
                />
              )}
            </>
          ),
        })}
      >
        {text}
      </FigureButton>
    </span>
  )
}

function ListLink({ ids, isWhole = false, onOpen }: { ids: readonly string[]; isWhole?: boolean; onOpen: () => void }) {
  if (ids.length === 0) return null
  return (
    <button type="button" className="link" onClick={onOpen}>
      {isWhole && 'Of '}
      {ids.length.toLocaleString('en-GB')} {ids.length === 1 ? 'alert' : 'alerts'}
    </button>
  )
}
