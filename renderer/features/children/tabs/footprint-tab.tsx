import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { IsoDate } from '../../../../shared/dates.ts'
import type { FootprintEntry } from '../../../../shared/records/footprint.ts'
import { FootprintKind, footprintKinds } from '../../../../shared/records/footprint-kinds.ts'
import type { ChildId, RecordId } from '../../../../shared/records/ids.ts'
import { EditProblem } from '../../../ui/edit-problem.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { UndoRedo } from '../../../ui/undo-redo.tsx'
import { AddEntry } from './footprint/add-entry.tsx'
import { EntryCard } from './footprint/entry-card.tsx'
import { type OpenFootprint, useFootprint } from './footprint/use-footprint.ts'

/** What the IRO left between the meetings of a child: notes, contacts, checks and steps, the latest first. */
export function FootprintTab({ childId, today }: { childId: ChildId; today: IsoDate }) {
  const open = useFootprint(childId)
  if (!open) return null
  if (open.footprint.kinds.length === 0 && open.footprint.entries.length === 0)
    return (
      <EmptyState
        title="No footprint is kept of this child"
        why="It is kept of a child who is or was looked after or in child protection. Record that first."
      />
    )
  return <Shown open={open} today={today} />
}

function Shown({ open, today }: { open: OpenFootprint; today: IsoDate }) {
  const { entries, kinds, edits } = open.footprint
  const [asked, setAsked] = useState<FootprintKind | null>(null)
  const [writing, setWriting] = useState<RecordId | null>(null)
  const [isAdding, setAdding] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  useKeyN(body, () => setAdding(true))
  // The filter goes with the last entry of its kind, or a removed one would leave an empty list without a reason.
  const shown = asked && entries.some(({ kind }) => kind === asked) ? asked : null
  const add = async (kind: FootprintKind) => {
    const id = await open.add(kind)
    if (id === null) return
    setAsked(null)
    setWriting(id)
  }
  useAskedKind((kind) => {
    const since = open.footprint.midway?.previousOn ?? ''
    const begun = entries.find((entry) => entry.kind === kind && entry.happenedOn >= since)
    if (begun) setWriting(begun.id)
    else if (kinds.includes(kind)) void add(kind)
  })
  const remove = (id: RecordId) => {
    open.remove(id)
    // The button that was pressed goes with its entry.
    body.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={body} className="stack-wide">
      <div className="footprint-commands">
        <AddEntry kinds={kinds} isOpen={isAdding} onOpen={setAdding} onAdd={(kind) => void add(kind)} />
        <UndoRedo edits={edits} savedAt={open.savedAt} onUndo={open.undo} onRedo={open.redo} />
      </div>
      <EditProblem problem={open.problem} onSkip={open.skip} />
      <Filter entries={entries} asked={shown} onAsk={setAsked} />
      {entries.length === 0 && (
        <EmptyState
          title="Nothing is written yet"
          why="Notes, contacts, conversations in private, mid-way reviews and more are kept here. N adds one."
        />
      )}
      <ol className="entries" aria-label="Footprint, latest first">
        {entries
          .filter(({ kind }) => shown === null || kind === shown)
          .map((entry) => (
            <EntryCard
              key={entry.id}
              entry={entry}
              open={open}
              today={today}
              isWriting={writing === entry.id}
              onWrite={(isWriting) => setWriting(isWriting ? entry.id : null)}
              onRemove={() => remove(entry.id)}
            />
          ))}
      </ol>
    </div>
  )
}

type FilterProps = {
  entries: readonly FootprintEntry[]
  asked: FootprintKind | null
  onAsk: (kind: FootprintKind | null) => void
}

/** Which kinds are in sight, each with how many there are. */
function Filter({ entries, asked, onAsk }: FilterProps) {
  const counted = FootprintKind.options.map((kind) => ({
    value: kind,
    count: entries.filter((entry) => entry.kind === kind).length,
  }))
  const kinds = counted.filter(({ count }) => count > 0)
  if (kinds.length < 2) return null
  return (
    <div className="footprint-filter">
      <SelectField
        label="Show"
        choices={kinds.map(({ value, count }) => ({ value, label: `${footprintKinds[value].label} (${count})` }))}
        value={asked}
        onChange={onAsk}
        none={`Everything (${entries.length})`}
      />
    </div>
  )
}

/** Begins what the address asks to write, `?write=midway`, once: it goes out of the address with that. */
function useAskedKind(begin: (kind: FootprintKind) => void) {
  const [search, setSearch] = useSearchParams()
  const asked = FootprintKind.safeParse(search.get('write')).data
  const latest = useRef(begin)
  useEffect(() => {
    latest.current = begin
  })
  useEffect(() => {
    if (!asked) return
    setSearch({ tab: 'footprint' }, { replace: true })
    latest.current(asked)
  }, [asked, setSearch])
}

/** N, while the focus is in the child's record and not in a field: a letter may not be a command everywhere. */
function useKeyN(body: React.RefObject<HTMLElement | null>, act: () => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const pane = body.current?.closest<HTMLElement>('[data-pane]')
    const hear = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && event.key.toLowerCase() === 'n'
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (!isPlain || isInField) return
      event.preventDefault()
      latest.current()
    }
    pane?.addEventListener('keydown', hear)
    return () => pane?.removeEventListener('keydown', hear)
  }, [body])
}
