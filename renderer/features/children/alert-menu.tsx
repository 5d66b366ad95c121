import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { Star16Regular } from '@fluentui/react-icons/svg/star'
import type { ChildId } from '../../../shared/records/ids.ts'
import { useRaiseAlert } from '../../ui/raise-alert.ts'

/** A concern or good practice about this child: both stand side by side. */
export function AlertMenu({ childId }: { childId: ChildId }) {
  const raise = useRaiseAlert()
  const about = { childIds: [childId], source: 'child' } as const
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>Alert</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Flag16Regular />} onClick={() => raise({ ...about, kind: 'concern' })}>
            Raise an alert
          </MenuItem>
          <MenuItem icon={<Star16Regular />} onClick={() => raise({ ...about, kind: 'goodPractice' })}>
            Good practice
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
