import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import { ethnicityLabels, labelFor } from '../../../../shared/records/code-sets.ts'
import { useCommand } from '../../../api.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { type CommandForm, commandForm } from '../command-form.ts'
import { FactTable } from './fact-table.tsx'
import { dayText, Facts } from './facts.tsx'

type WhoTheyAreProps = { page: ChildPage; onOpen: (form: CommandForm) => void }

/** The child's own details, what a chair must know before a meeting, and the family. */
export function WhoTheyAre({ page, onOpen }: WhoTheyAreProps) {
  const { child, workerName, teamName } = page
  return (
    <div className="stack-wide">
      <Facts
        id={child.id}
        facts={[
          ['Name', nameOf(child), ['givenName', 'familyName']],
          ['Case number', child.reference, ['reference']],
          ['Date of birth', dayText(child.bornOn), ['bornOn']],
          ...(child.expectedOn ? [['Expected day', formatDay(child.expectedOn), ['expectedOn']] as const] : []),
          ['Sex', child.sex && sexWords[child.sex], ['sex']],
          ['Ethnic group', child.ethnicity && labelFor(ethnicityLabels, child.ethnicity), ['ethnicity']],
          ['Disabled', yesNo(child.isDisabled), ['isDisabled']],
          ['Unaccompanied asylum seeker', yesNo(child.isUasc), ['isUasc']],
          ['Communication needs', child.communicationNeeds || 'None recorded', ['communicationNeeds']],
          ['Interpreter', child.interpreterLanguage || 'None recorded', ['interpreterLanguage']],
          [
            'Address',
            child.hasConfidentialAddress ? 'Confidential: never on a copy for the family' : 'Not confidential',
            ['hasConfidentialAddress'],
          ],
          [
            'Record',
            child.isRestricted ? 'Restricted: only named people may open it' : 'Not restricted',
            ['isRestricted'],
          ],
          ['Social worker', workerName, ['workerId']],
          ['Team', teamName, ['teamId']],
        ]}
      />
      <FamilyPart page={page} onOpen={onOpen} />
    </div>
  )
}

const sexWords = { F: 'Female', M: 'Male', U: 'Unknown' } as const

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'Yes' : 'No')

function FamilyPart({ page, onOpen }: WhoTheyAreProps) {
  const { family, child } = page
  if (!family)
    return (
      <section>
        <h2>Family</h2>
        <p className="quiet">In no family yet. Record, then Brothers and sisters, puts children together.</p>
      </section>
    )
  const together = (groupId: string | null) => groupId !== null && groupId === child.siblingGroupId
  return (
    <section className="stack">
      <h2>Family {family.name}</h2>
      <FactTable
        caption="Brothers and sisters"
        head={['Child', 'Born', 'IRO', 'Reviewed']}
        none="Nobody else is in this family."
        rows={family.members.map((member) => ({
          key: member.id,
          cells: [
            <Link key="name" className="link" to={`/children/${member.id}`}>
              {nameOf(member)}
            </Link>,
            dayText(member.bornOn) ?? (member.expectedOn ? `Expected ${formatDay(member.expectedOn)}` : 'Not recorded'),
            member.iroName ?? 'No IRO',
            together(member.siblingGroupId) ? 'At one meeting' : 'Apart',
          ],
        }))}
      />
      <div className="row row-wrap">
        <Button onClick={() => onOpen(renameForm(family))}>Rename the family</Button>
        <TakeOut page={page} />
      </div>
    </section>
  )
}

function renameForm({ id, version, name }: NonNullable<ChildPage['family']>): CommandForm {
  return commandForm<'families.rename'>({
    operation: 'families.rename',
    title: 'Rename the family',
    action: 'Rename',
    fields: [{ kind: 'text', name: 'name', label: 'Name of the family' }],
    start: { id, version, name },
  })
}

function TakeOut({ page: { child, family } }: { page: ChildPage }) {
  const [isAsking, setAsking] = useState(false)
  const ungroup = useCommand('families.ungroup')
  const confirm = () =>
    ungroup.mutate({ childId: child.id, version: child.version }, { onSettled: () => setAsking(false) })
  return (
    <>
      <Button onClick={() => setAsking(true)}>Take out of the family</Button>
      {ungroup.error && <MessageBar kind="overdue">{ungroup.error.message}</MessageBar>}
      {isAsking && (
        <ConfirmDialog
          action="Take out 1 child"
          isBusy={ungroup.isPending}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          <p>
            {nameOf(child)} is then no longer listed with the family {family?.name}, and meetings are no longer offered
            together. The others stay as they are.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
