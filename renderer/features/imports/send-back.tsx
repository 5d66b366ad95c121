import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowExportUp16Regular } from '@fluentui/react-icons/svg/arrow-export-up'
import { useState } from 'react'
import { type ExportFormat, exportFormatLabels } from '../../../shared/records/list-export.ts'
import { type Asked, ExportDialog } from '../../ui/export-dialog.tsx'

/** What a case system can read, or a colleague open and correct by. */
const formats: readonly ExportFormat[] = ['xlsx', 'csv']

type SendBackProps = { take: () => Omit<Asked, 'format'>; isDisabled?: boolean }

/** Takes what is wrong with a file out of the vault, for the council to put right; asks first. */
export function SendBack({ take, isDisabled = false }: SendBackProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [saved, setSaved] = useState('')
  const ask = (format: ExportFormat) => {
    setSaved('')
    setAsked({ ...take(), format })
  }
  return (
    <div className="import-send">
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowExportUp16Regular />} disabledFocusable={isDisabled}>
            Export the list to send back
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {formats.map((format) => (
              <MenuItem key={format} secondaryContent={`.${format}`} onClick={() => ask(format)}>
                {exportFormatLabels[format]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className="quiet" role="status">
        {saved}
      </span>
      {asked && <ExportDialog asked={asked} onClose={() => setAsked(null)} onSaved={setSaved} />}
    </div>
  )
}
