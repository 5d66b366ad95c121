import { Button } from '@fluentui/react-components'
import { Person16Regular } from '@fluentui/react-icons/svg/person'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildPage } from '../../../shared/records/child-page.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Status } from '../../ui/status.tsx'
import { AlertMenu } from './alert-menu.tsx'
import { ChildBadges } from './child-badges.tsx'

type ChildHeadProps = {
  page: ChildPage
  today: IsoDate
  /** The menu of what can be recorded. */
  record: ReactNode
  onSchedule: () => void
  onChange: () => void
  onAllocate: () => void
}

/** Who the child is, which lists they are in, and what can be done from here. */
export function ChildHead({ page, today, record, onSchedule, onChange, onAllocate }: ChildHeadProps) {
  return (
    <>
      <PageHead
        crumb={
          <Link className="link" to="/caseload">
            Caseload
          </Link>
        }
        title={nameOf(page.child)}
        commands={
          <div className="row row-wrap row-end">
            <Button onClick={onChange}>Change details</Button>
            {record}
            <AlertMenu childId={page.child.id} />
            <Button icon={<Person16Regular />} onClick={onAllocate}>
              Give to an IRO
            </Button>
            <Button appearance="primary" onClick={onSchedule}>
              Schedule a meeting
            </Button>
          </div>
        }
      />
      <div className="child-strip">
        <ChildBadges page={page} />
        <ChildLine page={page} today={today} />
      </div>
    </>
  )
}

function ChildLine({ page, today }: { page: ChildPage; today: IsoDate }) {
  const { child, workerName, teamName } = page
  return (
    <p className="child-line">
      <span>{birthText(page)}</span>
      {child.reference && <span>Case number {child.reference}</span>}
      <span>{workerName ? `Social worker ${workerName}` : 'No social worker recorded'}</span>
      {teamName && <span>{teamName}</span>}
      <IroNow page={page} today={today} />
    </p>
  )
}

function IroNow({ page, today }: { page: ChildPage; today: IsoDate }) {
  const now = page.allocations.find((one) => one.startedOn <= today && (one.endedOn === null || one.endedOn > today))
  if (now) return <span>IRO {now.iroName}</span>
  return page.case ? <Status kind="noIro" text="No IRO yet" /> : <span>No IRO</span>
}

function birthText({ child, age }: ChildPage): string {
  if (child.bornOn) return age === null ? `Born ${formatDay(child.bornOn)}` : `${age}, born ${formatDay(child.bornOn)}`
  return child.expectedOn ? `Expected ${formatDay(child.expectedOn)}` : 'Date of birth not known'
}
