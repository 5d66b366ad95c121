import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { ImportResult } from '../../../shared/records/import.ts'
import type { ComparedCounts, NewCases } from '../../../shared/records/import-comparison.ts'
import { useAppQuery } from '../../api.ts'
import type { CountedTab } from '../../ui/tabs-with-counts.tsx'
import { firstMessages } from './first-messages.ts'
import { isToldLate } from './told.tsx'

/** What a tab is about. */
export type TabKey = 'withoutIro' | 'newCases' | 'questions' | 'changed' | 'gone' | 'new' | 'unchanged' | 'rows'

/** A tab with the number of what is in it; one that calls for a person has a status. */
export type ImportTab = CountedTab<TabKey>

/** The tabs of an import, which of them is open, and how many questions wait; `tabs` is null until they are counted. */
export type OpenTabs = {
  readonly tabs: readonly ImportTab[] | null
  readonly current: TabKey
  readonly choose: (key: TabKey) => void
  readonly counts: ComparedCounts | null
  readonly unanswered: number
  /** Why they cannot be counted. */
  readonly refusal: string | null
}

/** The tabs of the files that wait, or of a kept import: the first that calls for somebody is open until one is chosen. */
export function useImportTabs(importId: ImportId | null, result: ImportResult | null): OpenTabs {
  const everybody = { importId, becomes: null, isConflict: false, text: '', offset: 0, limit: 1 }
  const asking = [
    useAppQuery('imports.compared', everybody),
    useAppQuery('imports.newCases', { importId }),
    useAppQuery('imports.messages', { importId, ...firstMessages }),
    useAppQuery('imports.lookAlikes', { offset: 0, limit: 1 }),
  ] as const
  const [{ data: compared }, { data: cases }, { data: messages }, { data: alike }] = asking
  const counts = compared?.counts ?? null
  const [chosen, choose] = useState<TabKey | null>(null)
  // Of files that wait, the answers may at first still be those about the files before these.
  const isFresh = importId !== null || chosen !== null || asking.every(({ isFetching }) => !isFetching)
  const lookAlikes = importId === null ? alike : noLookAlikes
  const isReady = isFresh && counts && cases && messages && lookAlikes
  const unanswered = (counts?.unanswered ?? 0) + (lookAlikes?.unanswered ?? 0)
  const tabs = isReady
    ? [
        ...withoutIroTab(result),
        newCasesTab(cases),
        ...childTabs(counts, { unanswered, alike: lookAlikes.total }),
        rowsTab(messages),
      ]
    : null
  const current = chosen ?? firstOf(tabs ?? [])
  // What is open stays open when what made it urgent is done.
  if (tabs && chosen === null) choose(current)
  const refusal = asking.find(({ error }) => error !== null)?.error?.message ?? null
  return { tabs, current, choose, counts, unanswered, refusal }
}

/** A kept import has made its look-alikes one child or two. */
const noLookAlikes = { total: 0, unanswered: 0 }

function firstOf(tabs: readonly ImportTab[]): TabKey {
  const urgent = tabs.find(({ status }) => status !== undefined)
  const first = urgent ?? tabs.find(({ count = 0 }) => count > 0)
  return first?.key ?? 'rows'
}

function withoutIroTab(result: ImportResult | null): ImportTab[] {
  if (result === null) return []
  const count = result.newInCare.length + result.newlyPlanned.length + result.withoutIro.length
  return [{ key: 'withoutIro', label: 'Without an IRO', count, ...(count > 0 && { status: 'noIro' }) }]
}

function newCasesTab({ newInCare, newlyPlanned }: NewCases): ImportTab {
  const all = [...newInCare, ...newlyPlanned]
  const isLate = all.some(({ daysUntilTold }) => isToldLate(daysUntilTold))
  const label = 'New in care and newly planned'
  return {
    key: 'newCases',
    label,
    count: all.length,
    ...(all.length > 0 && { status: isLate ? 'overdue' : 'dueSoon' }),
  }
}

type Asked = { readonly unanswered: number; readonly alike: number }

function childTabs(counts: ComparedCounts, { unanswered, alike }: Asked): ImportTab[] {
  const questions = counts.conflicts + alike
  return [
    { key: 'questions', label: 'Questions', count: questions, ...(unanswered > 0 && { status: 'dueSoon' }) },
    { key: 'changed', label: 'Changed', count: counts.changed },
    { key: 'gone', label: 'Gone', count: counts.gone, ...(counts.gone > 0 && { status: 'dueSoon' }) },
    { key: 'new', label: 'New', count: counts.new },
    { key: 'unchanged', label: 'Unchanged', count: counts.unchanged },
  ]
}

function rowsTab({ groups }: Output<'imports.messages'>): ImportTab {
  const sum = (some: typeof groups) => some.reduce((total, { count }) => total + count, 0)
  const isLeftOut = groups.some(({ outcome }) => outcome === 'leftOut')
  return { key: 'rows', label: 'Rows to look at', count: sum(groups), ...(isLeftOut && { status: 'overdue' }) }
}
