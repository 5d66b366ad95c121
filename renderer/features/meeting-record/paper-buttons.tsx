import { Button } from '@fluentui/react-components'
import type { RecordDocument } from '../../../shared/records/record-document.ts'
import { useCommand } from '../../api.ts'

/** Printing a document made from the record, or saving it as a PDF, with what became of it. */
export function PaperButtons({ document, what }: { document: RecordDocument; what: string }) {
  const save = useCommand('documents.save')
  const print = useCommand('documents.print')
  const isBusy = save.isPending || print.isPending
  const problem = (save.error ?? print.error)?.detail.message
  const savedTo = save.data?.savedTo
  return (
    <>
      <Button disabled={isBusy} onClick={() => print.mutate({ document })}>
        Print {what}
      </Button>
      <Button disabled={isBusy} onClick={() => save.mutate({ document })}>
        Save {what} as PDF
      </Button>
      <output>{problem ?? (savedTo ? `Saved as “${savedTo}”.` : '')}</output>
    </>
  )
}
