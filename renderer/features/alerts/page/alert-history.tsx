import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useId } from 'react'
import { dayOf, timeOf } from '../../../../shared/clock.ts'
import { formatDay } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import { useFocusReturn } from '../../../ui/focus-return.ts'
import { logOf } from './log.ts'

/** Everything recorded of an alert in the order it was recorded, which is not always that of the days. */
export function AlertHistory({ page, onClose }: { page: AlertPage; onClose: () => void }) {
  const titleId = useId()
  useFocusReturn()
  const recordedAt = new Map([
    ['raised', page.raisedAt],
    ...page.events.map(({ id, recordedAt: at }) => [id, at] as const),
  ])
  const lines = logOf(page, page.closedOn ?? page.raisedOn)
    .flatMap((entry) => {
      const at = recordedAt.get(entry.key)
      return at ? [{ ...entry, at }] : []
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="form-dialog" aria-labelledby={titleId}>
        <div className="form-dialog-head">
          <h2 className="lead-line" id={titleId}>
            History
          </h2>
          <p className="quiet">As it was recorded. Undo takes the last step back.</p>
        </div>
        <div className="form-dialog-body">
          <div className="table-scroll">
            <table className="table" aria-labelledby={titleId}>
              <thead>
                <tr>
                  <th scope="col">Recorded</th>
                  <th scope="col">What</th>
                  <th scope="col">Day</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ key, at, what, on }) => (
                  <tr key={key}>
                    <td className="nowrap">
                      {formatDay(dayOf(at))}, {timeOf(at)}
                    </td>
                    <td>{what}</td>
                    <td className="nowrap">{formatDay(on)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
        <div className="form-dialog-foot">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
