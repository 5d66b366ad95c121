import { useState } from 'react'
import type { ChildId, ImportId, IroId } from '../../../shared/records/ids.ts'
import { useCommand } from '../../api.ts'
import { useScope } from '../../scope.tsx'

/** Somebody children can be given to; "me" is the person's own row among the IROs, made on the way where there is none. */
export type Receiver = { readonly value: IroId | 'me'; readonly label: string }

/** Which children are ticked, and how to give some of an import's children to somebody. */
export function useGive(importId: ImportId) {
  const allocate = useCommand('imports.allocate')
  const { show } = useScope()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const give = (childIds: ChildId[], receiver: Receiver | undefined) => {
    if (!receiver || childIds.length === 0 || allocate.isPending) return
    const iroId = receiver.value === 'me' ? null : receiver.value
    const onSuccess = (given: { iroId: IroId }) => {
      setTicked(new Set())
      // From now on the person has a caseload of their own, which is what the other screens open on.
      if (iroId === null) show(given.iroId)
    }
    allocate.mutate({ importId, childIds, iroId }, { onSuccess })
  }
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(key)
    else next.delete(key)
    setTicked(next)
  }
  return { ticked, tick, give, isBusy: allocate.isPending, refusal: allocate.error?.message ?? null }
}
