import { Dropdown, Option } from '@fluentui/react-components'
import { createContext, type ReactNode, useContext, useId, useState } from 'react'
import type { IroId } from '../shared/records/ids.ts'
import type { Profile } from '../shared/records/profile.ts'
import { useAppQuery } from './api.ts'

/** Whose children the screens show: one IRO's, or everybody's when `iroId` is null. */
type Scope = { readonly iroId: IroId | null; readonly show: (iroId: IroId | null) => void }

const ScopeContext = createContext<Scope>({ iroId: null, show: () => {} })

/** Starts on the person's own caseload, or on everybody's for a manager; the choice holds across screens. */
export function ScopeProvider({ profile, children }: { profile: Profile; children: ReactNode }) {
  const [iroId, show] = useState(profile.iroId)
  return <ScopeContext value={{ iroId, show }}>{children}</ScopeContext>
}

/** Whose children to show, and how to change it. */
export const useScope = (): Scope => useContext(ScopeContext)

const EVERYBODY = 'everybody'

/** The choice of one IRO or everybody; absent while the record knows no IRO. With one, others may have none yet. */
export function ScopePicker() {
  const { iroId, show } = useScope()
  const id = useId()
  const iros = useAppQuery('iros.list', {}).data ?? []
  if (iros.length === 0) return null
  const chosen = iros.find((iro) => iro.id === iroId)
  return (
    <div className="scope">
      <label htmlFor={id}>Caseload of</label>
      <Dropdown
        id={id}
        value={chosen?.name ?? 'Everybody'}
        selectedOptions={[iroId ?? EVERYBODY]}
        onOptionSelect={(_event, { optionValue }) => show(iros.find((iro) => iro.id === optionValue)?.id ?? null)}
      >
        <Option value={EVERYBODY}>Everybody</Option>
        {iros.map((iro) => (
          <Option key={iro.id} value={iro.id}>
            {iro.name}
          </Option>
        ))}
      </Dropdown>
    </div>
  )
}
