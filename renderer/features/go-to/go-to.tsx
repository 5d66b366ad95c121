import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { AppError } from '../../../shared/errors.ts'
import { AlertNumberStart, type FoundAlert } from '../../../shared/records/alert-search.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import type { PersonHit } from '../../../shared/records/search.ts'
import { call } from '../../api.ts'
import { useScope } from '../../scope.tsx'
import { Palette } from '../../ui/palette.tsx'
import type { Lead } from './acts.tsx'
import { linesFor } from './lines.tsx'

type GoToProps = {
  /** `isLeaving` when it leads to another screen. */
  onClose: (isLeaving: boolean) => void
  onLock: () => void
  /** Shows the list of keys in place of the palette. */
  onKeys: () => void
  /** Shows the glossary in place of the palette. */
  onHelp: () => void
}

/** So many that things to do and places stay in sight beneath them; one more is asked for, to know of it. */
const MOST_PEOPLE = 8

/** Ctrl+K: people by any part of their names, things to do, and places to go. */
export function GoTo({ onClose, onLock, onKeys, onHelp }: GoToProps) {
  const [query, setQuery] = useState('')
  const { hits, isWaiting } = usePeople(query.trim())
  const alerts = useAlertsByNumber(query.trim())
  const navigate = useNavigate()
  const scope = useScope()
  const groups = linesFor(query, hits, { mostPeople: MOST_PEOPLE, inFront: useChildInFront(), alerts })
  const follow = (lead: Lead) => {
    if (lead.to === 'lock') onLock()
    else if (lead.to === 'keys') onKeys()
    else if (lead.to === 'help') onHelp()
    else {
      if (lead.ofIroId !== undefined) scope.show(lead.ofIroId)
      onClose(true)
      void navigate(lead.to)
    }
  }
  return (
    <Palette
      groups={groups}
      isWaiting={isWaiting}
      onQuery={setQuery}
      onChoose={({ id }) => {
        const line = groups.flatMap(({ items }) => items).find((item) => item.id === id)
        if (line) follow(line.lead)
      }}
      onClose={() => onClose(false)}
    />
  )
}

/** The child whose page is on screen; null on every other screen. */
function useChildInFront(): ChildId | null {
  const [, screen, id] = useLocation().pathname.split('/')
  return screen === 'children' ? (ChildId.safeParse(id).data ?? null) : null
}

/** The alerts whose number was typed, or begun: "2026/118". */
function useAlertsByNumber(number: string): readonly FoundAlert[] {
  const isNumber = AlertNumberStart.safeParse(number).success
  const found = useQuery<FoundAlert[], AppError>({
    queryKey: ['alerts.find', { number }],
    queryFn: () => call('alerts.find', { number }),
    enabled: isNumber,
    gcTime: 0,
  })
  return (isNumber && found.data) || []
}

/** The people a text finds; those of the text before it until then, so that the list does not flicker. */
function usePeople(text: string): { hits: readonly PersonHit[]; isWaiting: boolean } {
  const isBlank = text === ''
  const input = { text, limit: MOST_PEOPLE + 1 }
  const found = useQuery<PersonHit[], AppError>({
    queryKey: ['search.people', input],
    queryFn: () => call('search.people', input),
    enabled: !isBlank,
    placeholderData: keepPreviousData,
    gcTime: 0, // names looked for are not kept once the palette has moved on
  })
  if (isBlank) return { hits: [], isWaiting: false }
  return { hits: found.data ?? [], isWaiting: found.isPending || found.isPlaceholderData }
}
