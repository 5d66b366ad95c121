import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { casePack, isConference, type PackBlock } from '../../../../shared/records/case-pack.ts'
import type { PackFormat } from '../../../../shared/records/case-pack-export.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import type { Attendance } from '../../../../shared/records/meeting.ts'
import { useAppQuery } from '../../../api.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { TabsWithCounts } from '../../../ui/tabs-with-counts.tsx'
import { useConference } from '../use-conference.ts'
import type { OpenRecord } from '../use-record.ts'
import { PackFileDialog } from './pack-file-dialog.tsx'
import { useCopies } from './use-copies.ts'

/** The record as the council's form takes it, box by box, for one child at a time. */
export function CasePackSection({ open }: { open: OpenRecord }) {
  const { children } = open.record.meeting
  const [chosen, setChildId] = useState<ChildId | null>(null)
  const child = children.find(({ childId }) => childId === chosen) ?? children[0]
  if (!child) return null
  const Pack = isConference(open.record.meeting) ? ConferencePack : ReviewPack
  return (
    <section className="stack" aria-labelledby="after-pack" data-pane tabIndex={-1}>
      <h2 id="after-pack">Pack for the case system</h2>
      <p className="quiet">
        In the order a council’s form asks. Each child has a pack: what is only about a brother or sister is not in it.
      </p>
      {children.length > 1 && (
        <TabsWithCounts
          label="Pack of"
          tabs={children.map((one) => ({ key: one.childId, label: nameOf(one) }))}
          current={child.childId}
          onChange={setChildId}
        />
      )}
      <Pack key={child.childId} open={open} child={child} />
    </section>
  )
}

type PackProps = { open: OpenRecord; child: Attendance }

function ReviewPack({ open, child }: PackProps) {
  return <Blocks open={open} child={child} conference={null} />
}

function ConferencePack({ open, child }: PackProps) {
  const conference = useConference(open)
  return conference ? <Blocks open={open} child={child} conference={conference} /> : null
}

type BlocksProps = PackProps & { conference: ReturnType<typeof useConference> | null }

function Blocks({ open: { record }, child, conference }: BlocksProps) {
  const { id: meetingId } = record.meeting
  const decisions = useAppQuery('decisions.list', { meetingId }).data
  const people = useAppQuery('register.get', { meetingId }).data?.people
  if (!decisions || !people) return null
  const { childId } = child
  const pack = casePack({ record, decisions, people, conference: conference ?? null, childId })
  return <Copied blocks={pack.blocks} blanks={pack.blanks} meetingId={meetingId} child={child} />
}

type CopiedProps = Pick<ReturnType<typeof casePack>, 'blocks' | 'blanks'> & {
  meetingId: OpenRecord['record']['meeting']['id']
  child: Attendance
}

function Copied({ blocks, blanks, meetingId, child }: CopiedProps) {
  const { next, said, copy } = useCopies(blocks)
  const [format, setFormat] = useState<PackFormat | null>(null)
  const [saved, setSaved] = useState('')
  return (
    <>
      <div className="row row-wrap">
        <Button appearance="primary" onClick={() => void copy(next)}>
          Copy the next block
        </Button>
        <Kbd keys="Ctrl+Shift+C" />
        <Button onClick={() => setFormat('docx')}>Save as Word document</Button>
        <Button onClick={() => setFormat('pdf')}>Save as PDF</Button>
        <output>{saved || said}</output>
      </div>
      <ol className="after-blocks">
        {blocks.map((block, at) => (
          <Block key={block.key} block={block} isNext={at === next} onCopy={() => void copy(at)} />
        ))}
      </ol>
      {blanks.length > 0 && <p className="quiet">Nothing written: {blanks.join(', ')}.</p>}
      <p className="quiet">What you copy is taken off the clipboard when Footprint locks.</p>
      {format && (
        <PackFileDialog
          pack={{ meetingId, childId: child.childId, format }}
          childName={nameOf(child)}
          onClose={() => setFormat(null)}
          onSaved={setSaved}
        />
      )}
    </>
  )
}

type BlockProps = { block: PackBlock; isNext: boolean; onCopy: () => void }

function Block({ block: { key, heading, text }, isNext, onCopy }: BlockProps) {
  const id = `pack-${key}`
  return (
    <li id={`block-${key}`} className="after-block" aria-current={isNext ? 'step' : undefined}>
      <div className="after-block-head">
        <h3 id={id}>
          {heading} {isNext && <span className="quiet">(next)</span>}
        </h3>
        <Button size="small" onClick={onCopy}>
          Copy <span className="sr-only">{heading}</span>
        </Button>
      </div>
      <p className="after-text">{text}</p>
    </li>
  )
}
