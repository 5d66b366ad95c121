import { Button } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useNavigate } from 'react-router'
import { IsoDate } from '../../../shared/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import { nameOf, Sex } from '../../../shared/records/child.ts'
import { type LookAlike, type LookAlikesWanted, likenessText } from '../../../shared/records/identity.ts'
import { call } from '../../api.ts'
import { ChildSideFacts } from '../../ui/child-side.tsx'
import type { Values } from './command-form.ts'

/** The children here who may be the one being typed; those of a moment ago until the next are found. */
export function useLookAlikes(values: Values): readonly LookAlike[] {
  const input = useDeferredValue(JSON.stringify(wantedOf(values)))
  const found = useQuery<LookAlike[], AppError>({
    queryKey: ['children.lookAlikes', input],
    queryFn: () => call('children.lookAlikes', JSON.parse(input)),
    placeholderData: keepPreviousData,
    gcTime: 0, // half-typed names are not kept once more is typed
  })
  return found.data ?? []
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
const wantedOf = ({ reference, givenName, familyName, sex, bornOn, expectedOn }: Values): LookAlikesWanted => ({
  reference: text(reference),
  givenName: text(givenName),
  familyName: text(familyName),
  sex: Sex.safeParse(sex).data ?? null,
  bornOn: IsoDate.safeParse(bornOn).data ?? null,
  expectedOn: IsoDate.safeParse(expectedOn).data ?? null,
})

/** Who may be here already, with a way to their pages; says how many there are as they are found. */
export function AlreadyHere({ found }: { found: readonly LookAlike[] }) {
  const navigate = useNavigate()
  const isAnybody = found.length > 0
  // The line that is read out is there before it has anything to say.
  return (
    <div className={isAnybody ? 'already-here' : 'sr-only'}>
      {isAnybody && <h2>Already here?</h2>}
      <p role="status" className="quiet">
        {isAnybody && countText(found)}
      </p>
      <ul className="look-alikes" aria-label="Children who may be the one you are adding">
        {found.map((one) => (
          <li key={one.childId}>
            <ChildSideFacts side={one}>
              <p className="child-side-why">{likenessText(one.likeness)}</p>
            </ChildSideFacts>
            <Button onClick={() => navigate(`/children/${one.childId}`)}>Open {nameOf(one)}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function countText(found: readonly LookAlike[]): string {
  if (found.some(({ likeness }) => likeness.strength === 'certain'))
    return 'This case number is here already. Open the child instead of adding.'
  const who = found.length === 1 ? '1 child here may be' : `${found.length} children here may be`
  return `${who} the one you are adding. Open the child instead, or go on if it is another.`
}
