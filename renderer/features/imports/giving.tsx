import { Button, Input } from '@fluentui/react-components'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { countText } from './import-words.ts'
import { type Receiver, useGive } from './use-give.ts'
import { groupOf, keyOf, type Line, nameOfLine, withoutIroColumns } from './without-iro-columns.tsx'

type GivingProps = {
  importId: ImportId
  lines: readonly Line[]
  receivers: readonly Receiver[]
  today: IsoDate
}

/** Nobody carries more children, so giving more at once is a slip: then they have to be ticked. */
const MOST_AT_ONCE = 150

/** The list of children with ticks, and one button that gives them to the chosen IRO; `G` gives the child in focus. */
export function Giving({ importId, lines: all, receivers, today }: GivingProps) {
  const { ticked, tick, give, isBusy, refusal } = useGive(importId)
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState(receivers[0]?.value ?? null)
  const receiver = receivers.find(({ value }) => value === chosen)
  const lines = useMemo(() => all.filter((line) => nameOfLine(line).toLowerCase().includes(sought)), [all, sought])
  const giveInFocus = (event: KeyboardEvent) => {
    if (event.key !== 'g' || event.ctrlKey || event.altKey || event.metaKey) return
    const key = event.target instanceof HTMLElement ? event.target.closest('tr')?.dataset.key : undefined
    const line = lines.find((one) => keyOf(one) === key)
    if (line) give([line.child.childId], receiver)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the row in focus; ticking it and the button do the same.
    <div className="stack import-long" onKeyDown={giveInFocus}>
      {receivers.length > 0 && (
        <div className="import-give">
          <SelectField label="Give to" none="Choose an IRO" choices={receivers} value={chosen} onChange={setChosen} />
          <GiveButton
            lines={ticked.size > 0 ? all.filter((line) => ticked.has(keyOf(line))) : lines}
            isAll={ticked.size === 0}
            receiver={receiver}
            isBusy={isBusy}
            onGive={give}
          />
          <FindField onFind={setSought} />
          <p className="meta quiet">
            <Kbd keys="Space" /> ticks a child, <Kbd keys="G" /> gives the child in focus, from today.
          </p>
        </div>
      )}
      {refusal && <MessageBar kind="overdue">{refusal}</MessageBar>}
      <Children lines={lines} today={today} ticked={ticked} onTick={receivers.length > 0 ? tick : null} />
    </div>
  )
}

function FindField({ onFind }: { onFind: (words: string) => void }) {
  return (
    <FormField label="Find a child">
      {(ids) => <Input {...ids} onChange={(_event, { value }) => onFind(value.trim().toLowerCase())} />}
    </FormField>
  )
}

type ChildrenProps = {
  lines: readonly Line[]
  today: IsoDate
  ticked: ReadonlySet<string>
  /** Null where there is nobody to give a child to. */
  onTick: ((key: string, isTicked: boolean) => void) | null
}

function Children({ lines, today, ticked, onTick }: ChildrenProps) {
  const hasNewInCare = lines.some(({ is }) => is === 'newInCare')
  const columns = useMemo(() => withoutIroColumns(today, hasNewInCare), [today, hasNewInCare])
  const ticks = onTick && {
    keys: ticked,
    labelOf: nameOfLine,
    onTick: (line: Line, isTicked: boolean) => onTick(keyOf(line), isTicked),
  }
  return (
    <DataTable
      label="Children without an IRO"
      rows={lines}
      columns={columns}
      rowKey={keyOf}
      groupOf={groupOf}
      {...(ticks && { ticks })}
      empty={{ title: 'Nobody found', why: 'No child without an IRO has this name or number.' }}
    />
  )
}

type GiveButtonProps = {
  /** The children it gives: those ticked, or all that are listed. */
  lines: readonly Line[]
  isAll: boolean
  receiver: Receiver | undefined
  isBusy: boolean
  onGive: ReturnType<typeof useGive>['give']
}

function GiveButton({ lines, isAll, receiver, isBusy, onGive }: GiveButtonProps) {
  const mustTick = isAll && lines.length > MOST_AT_ONCE
  return (
    <Button
      appearance="primary"
      disabledFocusable={!receiver || mustTick || isBusy || lines.length === 0}
      onClick={() => {
        const ids = lines.map(({ child }) => child.childId)
        onGive(ids, receiver)
      }}
    >
      {mustTick ? 'Tick the children to give' : giveText(lines.length, isAll, receiver)}
    </Button>
  )
}

/** "Give all 6 to me", "Give 2 to Helen Marsh". */
function giveText(count: number, isAll: boolean, receiver: Receiver | undefined): string {
  const whom = receiver === undefined ? '' : ` to ${receiver.value === 'me' ? 'me' : receiver.label}`
  return isAll && count > 1 ? `Give all ${countText(count)}${whom}` : `Give ${countText(count)}${whom}`
}
