import {
  Button,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ArrowExportUp16Regular } from '@fluentui/react-icons/svg/arrow-export-up'
import { Print16Regular } from '@fluentui/react-icons/svg/print'
import { useState } from 'react'
import type { PaperNameChoice } from '../../shared/records/alert-paper.ts'
import {
  type AskedList,
  ExportFormat,
  exportFormatLabels,
  listsWithWords,
  listTitles,
} from '../../shared/records/list-export.ts'
import { call, useCommand } from '../api.ts'
import { type Asked, ExportDialog, refusalText } from './export-dialog.tsx'
import { useNamesBefore } from './names-before.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** A list as it stands on screen, described only once somebody wants it. */
export type TakeAway = {
  readonly name: AskedList['name']
  readonly take: () => { readonly list: AskedList; readonly rows: number }
}

type ListCommandsProps = {
  /** The lists of the page; Ctrl+P prints the first. Empty while they are still being read. */
  lists: readonly TakeAway[]
}

/** Print and Export: every list can leave the screen, on paper or as a file, as it is shown. */
export function ListCommands({ lists }: ListCommandsProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [saved, setSaved] = useState('')
  const print = useCommand('lists.print')
  const namesBefore = useNamesBefore()
  const printList = ({ take }: TakeAway) => {
    setSaved('')
    // The system's print window is open for as long as this is under way.
    if (print.isPending) return
    const { list } = take()
    if (!listsWithWords.has(list.name)) return print.mutate({ list })
    const send = (names: PaperNameChoice[]) => print.mutate({ list: { ...list, names } })
    namesBefore.ask({ action: 'Print', find: () => call('lists.names', { list }), send })
  }
  const [first] = lists
  useShortcuts({ print: () => first && printList(first) })
  const exportList = ({ take }: TakeAway, format: ExportFormat) => {
    setSaved('')
    setAsked({ ...take(), format })
  }
  const problem = namesBefore.problem ?? (print.error && refusalText(print.error))
  return (
    <div className="list-commands">
      <PrintButton lists={lists} onPrint={printList} isBusy={print.isPending} />
      <ExportMenu lists={lists} onExport={exportList} />
      <span className="list-outcome" role="status">
        {saved}
      </span>
      {problem && (
        <span className="list-outcome status-overdue" role="alert">
          {problem}
        </span>
      )}
      {namesBefore.dialog}
      {asked && <ExportDialog asked={asked} onClose={() => setAsked(null)} onSaved={setSaved} />}
    </div>
  )
}

type PrintButtonProps = { lists: readonly TakeAway[]; onPrint: (list: TakeAway) => void; isBusy: boolean }

function PrintButton({ lists, onPrint, isBusy }: PrintButtonProps) {
  const [first] = lists
  const icon = <Print16Regular />
  if (lists.length < 2)
    return (
      <Button icon={icon} disabledFocusable={!first || isBusy} onClick={() => first && onPrint(first)}>
        Print
      </Button>
    )
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={icon} disabledFocusable={isBusy}>
          Print
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {lists.map((list) => (
            <MenuItem key={list.name} onClick={() => onPrint(list)}>
              {listTitles[list.name]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

type ExportMenuProps = { lists: readonly TakeAway[]; onExport: (list: TakeAway, format: ExportFormat) => void }

function ExportMenu({ lists, onExport }: ExportMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<ArrowExportUp16Regular />} disabledFocusable={lists.length === 0}>
          Export
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {lists.map((list) => (
            <MenuGroup key={list.name}>
              {lists.length > 1 && <MenuGroupHeader>{listTitles[list.name]}</MenuGroupHeader>}
              {ExportFormat.options.map((format) => (
                <MenuItem key={format} secondaryContent={`.${format}`} onClick={() => onExport(list, format)}>
                  {exportFormatLabels[format]}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
