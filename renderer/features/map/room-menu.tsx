import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { Desktop16Regular } from '@fluentui/react-icons/svg/desktop'
import type { AdjustRoom, RoomShows, RoomStatus } from '../../../shared/records/room-view.ts'
import { WALL_SIZES } from '../../../shared/records/wall.ts'
import { call } from '../../api.ts'
import { Kbd } from '../../ui/kbd.tsx'

const showsText: Readonly<Record<RoomShows, string>> = {
  blank: 'blank',
  notStarted: 'blank until Start',
  map: 'showing',
  finished: 'blank, talking is finished',
  readBack: 'reading back',
}

type RoomMenuProps = { on: NonNullable<RoomStatus['on']>; onOff: () => void }

/** Which screen is the wall and what it shows, and everything the chair can do to it. */
export function RoomMenu({ on, onOff }: RoomMenuProps) {
  const { displayName, shows, view, size } = on
  const adjust = (change: AdjustRoom) => void call('roomView.adjust', change)
  const isBlank = shows === 'blank'
  return (
    <Menu
      checkedValues={{ view: [view] }}
      onCheckedValueChange={(_, { checkedItems }) => adjust({ view: checkedItems[0] === 'map' ? 'map' : 'readBack' })}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<Desktop16Regular aria-hidden="true" />}>
          Room view on, {displayName}, {showsText[shows]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            secondaryContent={<Kbd keys="Shift+F9" />}
            onClick={() => void call('roomView.blank', { isBlank: !isBlank })}
          >
            {isBlank ? 'Show again' : 'Blank now'}
          </MenuItem>
          <MenuItem secondaryContent={<Kbd keys="F9" />} onClick={onOff}>
            Turn Room view off
          </MenuItem>
          <MenuDivider />
          <MenuItemRadio name="view" value="map">
            Show the map
          </MenuItemRadio>
          <MenuItemRadio name="view" value="readBack">
            Read back: decision and next steps
          </MenuItemRadio>
          <MenuDivider />
          <MenuItem persistOnClick disabled={size === WALL_SIZES} onClick={() => adjust({ size: size + 1 })}>
            Larger type
          </MenuItem>
          <MenuItem persistOnClick disabled={size === 0} onClick={() => adjust({ size: size - 1 })}>
            Smaller type
          </MenuItem>
          <MenuItem persistOnClick onClick={() => adjust({ turn: 1 })}>
            Next page, where it does not fit
          </MenuItem>
          <MenuItem persistOnClick onClick={() => adjust({ turn: -1 })}>
            Page before
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
