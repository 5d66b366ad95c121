import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { RecordDocument } from '../../../shared/records/record-document.ts'
import { call, useCommand } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { useNamesBefore } from '../../ui/names-before.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import type { OpenAgenda } from './use-agenda.ts'

type Paper = 'agenda' | 'minutes' | 'director'
const papers: readonly { value: Paper; label: string; hint?: string }[] = [
  { value: 'agenda', label: 'Agenda' },
  { value: 'minutes', label: 'Minutes' },
  {
    value: 'director',
    label: 'Copy for the assistant director',
    hint: 'Initials and case numbers, in what is typed too',
  },
]

/** The meeting on paper: agenda, minutes, or the assistant director’s copy, by initials unless names are asked for. */
export function PaperPart({ open }: { open: OpenAgenda }) {
  const { meeting } = open.agenda
  const [paper, setPaper] = useState<Paper>(meeting.isHeld ? 'minutes' : 'agenda')
  const [isNamed, setNamed] = useState(false)
  const save = useCommand('documents.save')
  const print = useCommand('documents.print')
  const namesBefore = useNamesBefore()
  const isBusy = save.isPending || print.isPending || namesBefore.isLooking
  const hasNames = isNamed && paper !== 'director'
  const document: RecordDocument = { name: 'challenge', challengeMeetingId: meeting.id, paper, hasNames }
  const problem = namesBefore.problem ?? (save.error ?? print.error)?.detail.message
  const leave = (action: string, command: typeof print | typeof save) => () => {
    if (isBusy) return
    const find = async () => {
      // Paper has what was typed up to now.
      await open.keep()
      return call('documents.names', { document })
    }
    namesBefore.ask({ action, find, send: (names) => command.mutate({ document: { ...document, names } }) })
  }
  useShortcuts({ print: leave('Print', print) })
  return (
    <section className="card challenge-paper" aria-labelledby="challenge-paper" data-pane tabIndex={-1}>
      <h2 id="challenge-paper">On paper</h2>
      <ChoiceList label="Which" choices={papers} value={paper} onChange={setPaper} />
      {paper !== 'director' && (
        <TickField
          label="With children’s names"
          hint="Initials where left out, in what is typed too"
          isTicked={isNamed}
          onChange={setNamed}
        />
      )}
      <div className="row row-wrap">
        <Button disabledFocusable={isBusy} onClick={leave('Print', print)}>
          Print
        </Button>
        <Button disabledFocusable={isBusy} onClick={leave('Save as PDF', save)}>
          Save as PDF
        </Button>
      </div>
      {namesBefore.dialog}
      <output>{problem ?? (save.data?.savedTo ? `Saved as “${save.data.savedTo}”.` : '')}</output>
    </section>
  )
}
