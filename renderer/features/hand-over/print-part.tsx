import { Button } from '@fluentui/react-components'
import { timeOf } from '../../../shared/clock.ts'
import { paperOf } from '../../../shared/copies/hand-over.ts'
import type { HandOverLine } from '../../../shared/records/hand-over.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import type { OpenDialog } from './hand-over-dialogs.tsx'
import type { OpenHandOver } from './use-hand-over.ts'

const printedAs = (
  people: readonly HandOverLine[],
  state: 'no' | 'sent',
): readonly NonNullable<HandOverLine['copy']>[] => people.flatMap(({ copy }) => (copy?.printed === state ? [copy] : []))

/** Whether a print of everything would take this copy along. */
const waits = ({ handover, need }: NonNullable<HandOverLine['copy']>): boolean =>
  (handover === null || handover === 'toPost') && need !== 'nothing'

type PrintPartProps = { readonly open: OpenHandOver; readonly onDialog: (dialog: OpenDialog) => void }

/** Printing what waits as one job, and what to do when paper does not come out. */
export function PrintPart({ open, onDialog }: PrintPartProps) {
  const { people, printerName, printerTestedAt, noPrinterWhy } = open.handOver
  const waiting = printedAs(people, 'no').filter(waits)
  const sent = printedAs(people, 'sent').filter(waits)
  const { sides, sheets, slipSheets } = paperOf(people)
  const copies = waiting.length === 1 ? '1 copy' : `${waiting.length} copies`
  return (
    <section aria-labelledby="hand-over-print">
      <h2 id="hand-over-print">Printing</h2>
      <p className="quiet">
        {sides > 0 && `${sides} sides on ${sheets} sheets, ${slipSheets} slip sheets. `}
        Everybody’s pages are an even number, so nobody’s are on the back of another’s.
      </p>
      <div className="row">
        <Button
          appearance={waiting.length > 0 ? 'primary' : 'secondary'}
          disabledFocusable={waiting.length === 0 || open.isBusy}
          onClick={() => open.print([])}
        >
          {waiting.length > 0 ? `Print ${copies}` : 'Nothing waits to be printed'}
        </Button>
        {sent.length > 1 && (
          <Button onClick={() => open.sayPrinted({ copyIds: sent.map(({ id }) => id), printed: 'yes' })}>
            All {sent.length} came out
          </Button>
        )}
      </div>
      <p className="meta quiet">
        {printerTestedAt
          ? `Printer tested ${timeOf(printerTestedAt)}: ${printerName || 'the usual one'}.`
          : 'No printer was tested for this meeting.'}
      </p>
      {noPrinterWhy === '' ? (
        <Button size="small" onClick={() => onDialog({ kind: 'noPrinter' })}>
          Go on without a printer
        </Button>
      ) : (
        <NoPrinter open={open} why={noPrinterWhy} />
      )}
    </section>
  )
}

function NoPrinter({ open, why }: { readonly open: OpenHandOver; readonly why: string }) {
  const left = open.handOver.people.flatMap(({ copy }) => (copy && copy.handover === null ? [copy] : []))
  const readAll = () => {
    for (const { id: copyId, version } of left) open.say({ copyId, version, handover: 'readAloud', why })
  }
  return (
    <MessageBar
      kind="dueSoon"
      title="No printer."
      action={
        <Button size="small" onClick={() => open.sayNoPrinter('')}>
          There is one now
        </Button>
      }
    >
      {why}. Try a second printer, then a portable one. Else read the map aloud from the room view, and post each copy
      by the next working day.
      {left.length > 0 && (
        <Button size="small" onClick={readAll}>
          Read aloud to {left.length === 1 ? '1 person' : `${left.length} people`}
        </Button>
      )}
    </MessageBar>
  )
}
