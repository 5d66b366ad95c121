import { useEffect } from 'react'
import { missingOf } from './filled-alert.ts'
import { idOf, type RaiseParts } from './raise-parts.ts'

type Asked = Pick<RaiseParts, 'filled' | 'prefill' | 'formId'>

/** Takes the cursor to what has to be answered first once the kind is known, unless the person is somewhere already. */
export function useFirstField({ filled, prefill, formId }: Asked): void {
  const { kind } = filled
  const [missing] = missingOf(filled, prefill, formId)
  const hasNoChild = missing?.fieldId === idOf({ formId }, 'childIds')
  const first = kind === 'goodPractice' && !hasNoChild ? idOf({ formId }, 'account') : missing?.fieldId
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer given later must not move the cursor.
  useEffect(() => {
    if (kind === null || first === undefined) return
    const { activeElement } = document
    const isNowhere = activeElement === null || activeElement === document.body || activeElement.id === 'main'
    if (isNowhere) document.getElementById(first)?.focus()
  }, [kind])
}
