import { call } from '../../api.ts'
import type { Asked } from './board.ts'
import { type Pick, PickDialog } from './pick-dialog.tsx'
import type { OpenMap } from './use-map.ts'
import { whoMayHaveSaid } from './who-may-have-said.ts'

type WhoDialogProps = { readonly asked: Asked; readonly open: OpenMap; readonly onClose: () => void }

const nobody = 'nobody'

/** Who said a line: somebody of the register or the network, or a name that joins the network as not verified. */
export function WhoDialog({ asked, open, onClose }: WhoDialogProps) {
  const { meeting } = open.map
  const named = whoMayHaveSaid(open.map)
  const isKnown = (name: string) => named.some(({ label }) => label.toLowerCase() === name.toLowerCase())
  const other = (typed: string): Pick | null =>
    isKnown(typed) ? null : { key: `new:${typed}`, label: typed, note: 'add to the network, not verified' }
  const pick = async (key: string) => {
    onClose()
    const saidBy = key === nobody ? '' : key.slice(key.indexOf(':') + 1)
    if (key.startsWith('new:')) {
      const added = await open.run(() => call('network.add', { meetingId: meeting.id, name: saidBy, relation: '' }))
      if (!added) return
    }
    await open.run(() => call('mapLines.change', { id: asked.id, saidBy }))
  }
  return (
    <PickDialog
      title="Who said it?"
      lead={asked.text}
      choices={[...named, { key: nobody, label: 'Nobody named' }]}
      other={other}
      empty="Nobody is on the register yet. Type a name."
      onPick={(key) => void pick(key)}
      onClose={onClose}
    />
  )
}
