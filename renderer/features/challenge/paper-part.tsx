import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { RecordDocument } from '../../../shared/records/record-document.ts'
import { useCommand } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
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
    hint: 'Initials and case numbers; what is typed stands as it is',
  },
]

/** The meeting on paper: agenda, minutes, or the assistant director’s copy, by initials unless names are asked for. */
export function PaperPart({ open }: { open: OpenAgenda }) {
  const { meeting } = open.agenda
  const [paper, setPaper] = useState<Paper>(meeting.isHeld ? 'minutes' : 'agenda')
  const [isNamed, setNamed] = useState(false)
  const save = useCommand('documents.save')
  const print = useCommand('documents.print')
  const isBusy = save.isPending || print.isPending
  const hasNames = isNamed && paper !== 'director'
  const document: RecordDocument = { name: 'challenge', challengeMeetingId: meeting.id, paper, hasNames }
  const problem = (save.error ?? print.error)?.detail.message
  const send = (command: typeof print | typeof save) => () => {
    // Paper has what was typed up to now.
    if (!isBusy) void open.keep().then(() => command.mutate({ document }))
  }
  useShortcuts({ print: send(print) })
  return (
    <section className="card challenge-paper" aria-labelledby="challenge-paper" data-pane tabIndex={-1}>
      <h2 id="challenge-paper">On paper</h2>
      <ChoiceList label="Which" choices={papers} value={paper} onChange={setPaper} />
      {paper !== 'director' && (
        <TickField
          label="With children’s names"
          hint="Initials and case numbers where left out"
          isTicked={isNamed}
          onChange={setNamed}
        />
      )}
      <div className="row row-wrap">
        <Button disabledFocusable={isBusy} onClick={send(print)}>
          Print
        </Button>
        <Button disabledFocusable={isBusy} onClick={send(save)}>
          Save as PDF
        </Button>
      </div>
      <output>{problem ?? (save.data?.savedTo ? `Saved as “${save.data.savedTo}”.` : '')}</output>
    </section>
  )
}
