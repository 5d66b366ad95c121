import { Button } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import { Child } from '../../../shared/records/child.ts'
import { useAppQuery } from '../../api.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { AlreadyHere, useLookAlikes } from './already-here.tsx'
import { Back } from './back.tsx'
import type { FieldSpec } from './command-form.ts'
import { CommandFields } from './forms/command-fields.tsx'
import { addChildForm } from './forms/details-form.ts'
import { useCommandForm } from './forms/use-command-form.ts'

/** A form for a child who is not on the record yet; it leads to the child's own page, where the case is recorded. */
export function AddChild({ today }: { today: IsoDate }) {
  const navigate = useNavigate()
  const workers = useAppQuery('workers.list', {}).data ?? []
  const form = addChildForm(workers)
  const { fields, problems, send, isBusy } = useCommandForm(form, today, (answer) =>
    navigate(`/children/${Child.parse(answer).id}`, { replace: true }),
  )
  const alike = useLookAlikes(fields.values)
  const isLikelyHere = alike.some(({ likeness }) => likeness.strength === 'likely')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) send()
  }
  return (
    <>
      <PageHead
        crumb={<Back to="/caseload" text="Caseload" />}
        title="Add a child"
        sub="Becoming looked after, a plan or an enquiry is recorded on the child’s page afterwards."
      />
      <div className="page-body">
        <form className="page-form page-form-beside" onSubmit={submit} noValidate>
          <ErrorSummary problems={problems} />
          <CommandFields {...fields} fields={fields.fields.filter(isIdentity)} />
          <AlreadyHere found={alike} />
          <CommandFields {...fields} fields={fields.fields.filter((field) => !isIdentity(field))} />
          <div className="row">
            <Button type="submit" appearance="primary" disabled={isBusy}>
              {isLikelyHere ? 'Add as another child' : form.action}
            </Button>
            <Button onClick={() => navigate('/caseload')}>Not now</Button>
          </div>
        </form>
      </div>
    </>
  )
}

/** What a child is told by comes first, and who may be here already next. */
const isIdentity = ({ name }: FieldSpec): boolean => IDENTITY.has(name)
const IDENTITY: ReadonlySet<string> = new Set(['givenName', 'familyName', 'reference', 'bornOn', 'expectedOn', 'sex'])
