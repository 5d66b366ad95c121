import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { Fragment } from 'react'
import { bandText, plainFigure, shownRatio } from '../../../shared/figures.ts'
import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import type { WeightedCaseload } from '../../../shared/records/workload.ts'
import { whyWeighted } from '../../ui/why-weighted.ts'
import { Working, type WorkingProps } from '../../ui/working.tsx'
import { ChosenChild } from './chosen-child.tsx'

type WhyPaneProps = {
  weighted: WeightedCaseload
  /** The row the list stands on, whose dates and flags are shown. */
  chosen: CaseloadRow | null
  /** A working kept open beside the list. */
  pinned: WorkingProps | null
  onUnpin: () => void
  onClose: () => void
}

/** The pane beside the list: the arithmetic of the whole, a working kept open, and what is known of the chosen child. */
export function WhyPane({ weighted, chosen, pinned, onUnpin, onClose }: WhyPaneProps) {
  return (
    <aside className="pane why-pane" aria-label="Workings" data-pane tabIndex={-1}>
      {pinned && (
        <section>
          <CloseButton label="Close this working" onClick={onUnpin} />
          <Working {...pinned} as="h2" />
        </section>
      )}
      <section>
        <CloseButton label="Close the workings" onClick={onClose} />
        <Working {...whyWeighted(weighted)} as="h2" />
      </section>
      <IfOneMore weighted={weighted} />
      {chosen && <ChosenChild row={chosen} />}
    </aside>
  )
}

function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      className="pane-close"
      appearance="subtle"
      size="small"
      icon={<Dismiss16Regular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  )
}

function IfOneMore({ weighted: { ifOneMore, iroName, fte } }: { weighted: WeightedCaseload }) {
  if (!ifOneMore || iroName === null) return null
  const rows = [
    { label: 'Looked after', projected: ifOneMore.lookedAfter },
    { label: 'Child protection', projected: ifOneMore.childProtection },
  ]
  return (
    <section>
      <h2>If one more child is given to {iroName}</h2>
      <dl className="key-values meta">
        {rows.map(({ label, projected }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{projectedText(projected, fte)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

type Projected = NonNullable<WeightedCaseload['ifOneMore']>['lookedAfter']

/** "111.5, 6.5 above", and the ratio as well for anybody who is not full time. */
function projectedText({ total, totalBand, perFte, perFteBand }: Projected, fte: number | null): string {
  const text = `${plainFigure(total)}, ${bandText(totalBand)}`
  if (fte === 1 || perFte === null || !perFteBand) return text
  const ratio = shownRatio(perFte, perFteBand)
  return `${plainFigure(total)}; per FTE ${ratio.value}, ${bandText(ratio.band)}`
}
