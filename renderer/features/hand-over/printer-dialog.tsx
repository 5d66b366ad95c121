import { useEffect, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { OpenHandOver } from './use-hand-over.ts'

type Printer = { readonly name: string; readonly shownName: string }

/** Choosing a printer by its own name and trying it with a page that names nobody; T prints the page. */
export function PrinterDialog({ open, onClose }: { readonly open: OpenHandOver; readonly onClose: () => void }) {
  const { printers, problem } = usePrinters()
  const [chosen, setChosen] = useState<string | null>(open.handOver.printerName || null)
  const test = () => {
    open.test(chosen ?? '')
    onClose()
  }
  useTestKey(test, open.isBusy)
  return (
    <FormDialog
      title="Test the printer"
      lead="One page that names nobody. The system’s own window opens before anything is printed."
      action="Print a test page (T)"
      problems={[]}
      isBusy={open.isBusy}
      onSubmit={test}
      onClose={onClose}
    >
      {problem && <p>{problem}</p>}
      {printers?.length === 0 && (
        <p>This computer knows no printer. Connect one, or a portable one, and open this again.</p>
      )}
      {printers && printers.length > 0 && (
        <SelectField
          label="Printer"
          choices={printers.map(({ name, shownName }) => ({ value: name, label: shownName }))}
          value={chosen}
          onChange={setChosen}
          none="The usual one"
        />
      )}
    </FormDialog>
  )
}

/** T prints the page for as long as the window is open, but not while choosing out of a list by its first letter. */
function useTestKey(test: () => void, isBusy: boolean): void {
  const latest = useRef(test)
  useEffect(() => {
    latest.current = test
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isChoosing = event.target instanceof HTMLSelectElement
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.altKey || isChoosing || isBusy) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isBusy])
}

/** Asked each time the window opens: printers come and go. */
function usePrinters(): { printers: readonly Printer[] | null; problem: string | null } {
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isOpen = true
    call('printers.list', {}).then(
      (found) => isOpen && setPrinters(found),
      (error: Error) => isOpen && setProblem(error.message),
    )
    return () => {
      isOpen = false
    }
  }, [])
  return { printers, problem }
}
