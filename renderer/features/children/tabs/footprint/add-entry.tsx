import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { type FootprintKind, footprintKinds } from '../../../../../shared/records/footprint-kinds.ts'

type AddEntryProps = {
  kinds: readonly FootprintKind[]
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onAdd: (kind: FootprintKind) => void
}

/** The kinds of entry that can be written of this child. */
export function AddEntry({ kinds, isOpen, onOpen, onAdd }: AddEntryProps) {
  return (
    <Menu open={isOpen} onOpenChange={(_event, data) => onOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<Add16Regular />} aria-keyshortcuts="n" title="Add to the footprint (N)">
          Add to the footprint
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kinds.map((kind) => (
            <MenuItem key={kind} onClick={() => onAdd(kind)}>
              {footprintKinds[kind].label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
