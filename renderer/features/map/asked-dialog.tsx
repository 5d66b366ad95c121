import type { MapState } from '../../../shared/records/map.ts'
import { headingsHolding } from '../../../shared/records/map-template.ts'
import { call } from '../../api.ts'
import { type Asked, focusRow } from './board.ts'
import { MapAudience } from './map-audience.tsx'
import { PickDialog } from './pick-dialog.tsx'
import type { OpenMap } from './use-map.ts'
import { WhoDialog } from './who-dialog.tsx'

type AskedDialogProps = {
  readonly asked: Asked
  readonly open: OpenMap
  readonly state: MapState
  readonly onClose: () => void
}

/** What is asked about a row: who said it, who may have it, or which heading it belongs under. */
export function AskedDialog({ asked, open, state, onClose }: AskedDialogProps) {
  if (asked.what === 'heading') return <HeadingDialog asked={asked} open={open} state={state} onClose={onClose} />
  if (asked.what === 'audience') return <MapAudience item={asked} open={open} onClose={onClose} />
  return <WhoDialog asked={asked} open={open} onClose={onClose} />
}

type HeadingDialogProps = AskedDialogProps & { readonly asked: Extract<Asked, { readonly what: 'heading' }> }

function HeadingDialog({ asked, open, state, onClose }: HeadingDialogProps) {
  const isStep = open.map.steps.some(({ id }) => id === asked.id)
  const from = open.map.lines.find(({ id }) => id === asked.id)?.heading
  const headings = isStep ? [] : headingsHolding(state.template.columns, 'lines').filter(({ key }) => key !== from)
  const move = async (heading: string) => {
    onClose()
    await open.run(() => call('mapLines.move', { id: asked.id, to: { heading } }))
    // The row has left the page and come again, and with it the place of the cursor.
    setTimeout(() => focusRow(asked.key))
  }
  return (
    <PickDialog
      title="Move to another heading"
      lead={asked.text}
      choices={headings.map(({ key, label }) => ({ key, label }))}
      empty="A next step stays where it is: it is part of the plan."
      onPick={(heading) => void move(heading)}
      onClose={onClose}
    />
  )
}
