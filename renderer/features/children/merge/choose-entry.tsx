import { Button } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Child, nameOf } from '../../../../shared/records/child.ts'
import type { FoundChild } from '../../../../shared/records/family.ts'
import { type LookAlike, likenessText } from '../../../../shared/records/identity.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { useAppQuery } from '../../../api.ts'
import { ChildName } from '../../../ui/child-name.tsx'
import { ChildSideFacts } from '../../../ui/child-side.tsx'
import { FormField } from '../../../ui/form-field.tsx'

/** The entries that may be the same child, the likeliest first, and a search for any other. */
export function ChooseEntry({ child }: { child: Child }) {
  const navigate = useNavigate()
  const { id, givenName, familyName, sex, bornOn, expectedOn } = child
  const wanted = { reference: null, givenName, familyName, sex, bornOn, expectedOn }
  const alike = (useAppQuery('children.lookAlikes', wanted).data ?? []).filter(({ childId }) => childId !== id)
  const choose = (other: ChildId) => navigate(`/children/${id}?merge=${other}`)
  return (
    <div className="page-form">
      {alike.length > 0 && <Alike found={alike} onChoose={choose} />}
      <Find besides={new Set([id, ...alike.map(({ childId }) => childId)])} onChoose={choose} />
    </div>
  )
}

type Choosing = { onChoose: (childId: ChildId) => void }

function Alike({ found, onChoose }: Choosing & { found: readonly LookAlike[] }) {
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">May be the same child</h2>
      <ul className="look-alikes">
        {found.map((one) => (
          <li key={one.childId}>
            <ChildSideFacts side={one}>
              <p className="child-side-why">{likenessText(one.likeness)}</p>
            </ChildSideFacts>
            <Compare name={nameOf(one)} onClick={() => onChoose(one.childId)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Find({ besides, onChoose }: Choosing & { besides: ReadonlySet<ChildId> }) {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const found = (useAppQuery('children.find', { text }).data ?? []).filter(({ childId }) => !besides.has(childId))
  return (
    <section className="stack">
      <FormField label="Find another by name or case number">
        {(ids) => <input {...ids} className="input" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </FormField>
      <ul className="look-alikes" aria-label="Children found">
        {found.map((one) => (
          <li key={one.childId}>
            <Found child={one} />
            <Compare name={nameOf(one)} onClick={() => onChoose(one.childId)} />
          </li>
        ))}
      </ul>
      {text.trim() !== '' && found.length === 0 && <p className="quiet">Nobody else is found by this.</p>}
    </section>
  )
}

function Found({ child }: { child: FoundChild }) {
  const { age, bornOn, expectedOn, isRestricted, reference } = child
  return (
    <div>
      <ChildName name={nameOf(child)} age={age} expectedOn={bornOn ? null : expectedOn} isRestricted={isRestricted} />
      <p className="meta quiet">{reference ? `Case number ${reference}` : 'No case number'}</p>
    </div>
  )
}

function Compare({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button onClick={onClick} aria-label={`Compare with ${name}`}>
      Compare
    </Button>
  )
}
