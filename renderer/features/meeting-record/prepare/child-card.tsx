import { Link } from 'react-router'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Attendance } from '../../../../shared/records/meeting.ts'
import { advocacyLabels } from '../../../../shared/records/meeting-fields/prepare-fields.ts'
import type { Readiness } from '../../../../shared/records/readiness.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { OpenRecord } from '../use-record.ts'
import { Addresses } from './addresses.tsx'
import { Analysis } from './analysis.tsx'
import { ReadyLine } from './ready-line.tsx'

type ChildCardProps = { open: OpenRecord; child: Attendance; ready: Readiness }

/** What is made ready for one child: views, conversation in private, advocacy, earlier plans, addresses. */
export function ChildCard({ open, child, ready }: ChildCardProps) {
  const { childId } = child
  const item = (key: string) => ready.items.find((one) => one.key === `${key} ${childId}`)
  const repeat = item('repeat')
  return (
    <fieldset className="card decision-card">
      <legend className="decision-legend">{nameOf(child)}</legend>
      <Part title="The child’s views">
        <ReadyLine item={item('views')} />
        <Views open={open} childId={childId} />
      </Part>
      {item('conversation') && (
        <Part title="Conversation in private">
          <ReadyLine item={item('conversation')} />
          <Link className="link" to={`/children/${childId}?tab=footprint`}>
            Write it in the footprint of {nameOf(child)}
          </Link>
        </Part>
      )}
      <Part title="Advocacy">
        <ReadyLine item={item('advocacy')} />
        <Advocacy open={open} child={child} isAsked={item('advocacy')?.state !== 'notNeeded'} />
      </Part>
      {repeat && (
        <Part title="Previous plans">
          <ReadyLine item={repeat} />
          {repeat.state !== 'notNeeded' && <Analysis open={open} childId={childId} />}
        </Part>
      )}
      <Part title="Confidential addresses">
        <ReadyLine item={item('addresses')} />
        <Addresses open={open} child={child} all={ready.addresses} />
      </Part>
    </fieldset>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="prepare-part">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Views({ open, childId }: { open: OpenRecord; childId: Attendance['childId'] }) {
  const captured = open.field(childId, 'viewsCaptured')
  const isCaptured = captured.value === 'yes'
  const words = open.field(childId, isCaptured ? 'viewsHow' : 'viewsWhyNot')
  return (
    <>
      <TickField label="Captured" isTicked={isCaptured} onChange={(isTicked) => captured.type(isTicked ? 'yes' : '')} />
      <TextField
        label={isCaptured ? 'How' : 'Why not, if they are not to be'}
        value={words.value}
        onChange={words.type}
        error={words.problem}
      />
    </>
  )
}

const choices = (['offered', 'accepted', 'declined', 'notOffered'] as const).map((value) => ({
  value,
  label: advocacyLabels[value],
}))

type AdvocacyProps = { open: OpenRecord; child: Attendance; isAsked: boolean }

/** Asked from 10 on, and shown to a younger child too once somebody has answered. */
function Advocacy({ open, child: { childId }, isAsked }: AdvocacyProps) {
  const said = open.field(childId, 'advocacy')
  const whyNot = open.field(childId, 'advocacyWhyNot')
  if (!isAsked && said.value === '') return null
  return (
    <>
      <ChoiceList
        label="An advocate was"
        choices={choices}
        value={choices.find(({ value }) => value === said.value)?.value ?? null}
        onChange={said.type}
      />
      {said.value === 'notOffered' && (
        <TextField label="Why not" value={whyNot.value} onChange={whyNot.type} error={whyNot.problem} />
      )}
    </>
  )
}
