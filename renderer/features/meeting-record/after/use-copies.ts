import { useState } from 'react'
import { AppError } from '../../../../shared/errors.ts'
import type { PackBlock } from '../../../../shared/records/case-pack.ts'
import { call } from '../../../api.ts'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'

/** Copies blocks one after the other: `next` is the place of the one to come, `said` what happened last. */
export function useCopies(blocks: readonly PackBlock[]) {
  const [next, setNext] = useState(0)
  const [said, setSaid] = useState('')
  const copy = async (at: number) => {
    const block = blocks[at]
    if (!block) return
    try {
      await call('clipboard.copy', { text: block.text })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setSaid(error.detail.message)
      return
    }
    const isLast = at + 1 === blocks.length
    setSaid(`Block ${at + 1} of ${blocks.length} copied: ${block.heading}.${isLast ? ' That was the last.' : ''}`)
    setNext(isLast ? 0 : at + 1)
    const shown = blocks[isLast ? 0 : at + 1]
    if (shown) document.getElementById(`block-${shown.key}`)?.scrollIntoView?.({ block: 'nearest' })
  }
  // A block may be gone since: what was taken out of the record is in no pack.
  const upcoming = Math.min(next, Math.max(0, blocks.length - 1))
  useShortcuts({ copyNext: () => void copy(upcoming) })
  return { next: upcoming, said, copy }
}
