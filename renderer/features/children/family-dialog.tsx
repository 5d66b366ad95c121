import { useId, useState } from 'react'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildPage } from '../../../shared/records/child-page.ts'
import type { FoundChild } from '../../../shared/records/family.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ChildName } from '../../ui/child-name.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { FormField } from '../../ui/form-field.tsx'

/** Puts brothers and sisters into the child's family; a child without one starts it. */
export function FamilyDialog({ page, onClose }: { page: ChildPage; onClose: () => void }) {
  const formId = useId()
  const { child, family } = page
  const [name, setName] = useState(family?.name ?? child.familyName ?? '')
  const [chosen, setChosen] = useState<readonly FoundChild[]>([])
  const [areReviewedTogether, setTogether] = useState(true)
  const group = useCommand('families.group')
  const send = () => {
    const childIds = [child.id, ...chosen.map((one) => one.childId)]
    group.mutate({ familyId: family?.id ?? null, name, childIds, areReviewedTogether }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title="Brothers and sisters"
      lead={`Put into one family with ${nameOf(child)}`}
      action={`Group ${chosen.length + 1} ${chosen.length === 0 ? 'child' : 'children'}`}
      problems={problemsOf(group.error, formId, 'childIds')}
      isBusy={group.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      {!family && (
        <FormField label="Name of the family" id={fieldIdOf(formId, 'name')} error={problemAt(group.error, 'name')}>
          {(ids) => <input {...ids} className="input" value={name} onChange={(event) => setName(event.target.value)} />}
        </FormField>
      )}
      <Finder
        id={fieldIdOf(formId, 'childIds')}
        error={problemAt(group.error, 'childIds')}
        page={page}
        chosen={chosen}
        onChange={setChosen}
      />
      <label className="choice">
        <input type="checkbox" checked={areReviewedTogether} onChange={(event) => setTogether(event.target.checked)} />
        <span>Reviewed at one meeting</span>
        <span className="choice-hint">Scheduling a meeting then offers them together</span>
      </label>
    </FormDialog>
  )
}

type FinderProps = {
  id: string
  error: string | null
  page: ChildPage
  chosen: readonly FoundChild[]
  onChange: (chosen: readonly FoundChild[]) => void
}

function Finder({ id, error, page, chosen, onChange }: FinderProps) {
  const [text, setText] = useState(page.child.familyName ?? '')
  const known = new Set([page.child.id, ...(page.family?.members ?? []).map((member) => member.id)])
  const found = useAppQuery('children.find', { text }).data ?? []
  const offered = found.filter(
    (one) => !known.has(one.childId) && !chosen.some((other) => other.childId === one.childId),
  )
  const tick = (one: FoundChild, isTicked: boolean) =>
    onChange(isTicked ? [...chosen, one] : chosen.filter((other) => other.childId !== one.childId))
  return (
    <>
      <FormField label="Find by name or case number" id={id} error={error}>
        {(ids) => <input {...ids} className="input" value={text} onChange={(event) => setText(event.target.value)} />}
      </FormField>
      <fieldset className="found-children">
        <legend className="sr-only">Children found</legend>
        {[...chosen, ...offered].map((one) => (
          <label key={one.childId} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={(event) => tick(one, event.target.checked)}
            />
            <ChildName
              name={nameOf(one)}
              age={one.age}
              expectedOn={one.bornOn ? null : one.expectedOn}
              isRestricted={one.isRestricted}
            />
            <span className="choice-hint">
              {[one.reference && `Case number ${one.reference}`, one.family && `In the family ${one.family}`]
                .filter(Boolean)
                .join('. ')}
            </span>
          </label>
        ))}
        {text !== '' && chosen.length + offered.length === 0 && <p className="quiet">Nobody else is found by this.</p>}
      </fieldset>
    </>
  )
}
