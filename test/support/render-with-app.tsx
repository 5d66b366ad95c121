import { QueryClientProvider } from '@tanstack/react-query'
import { configure, type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import { newQueryClient } from '../../renderer/api.ts'
import { ScopeProvider } from '../../renderer/scope.tsx'
import { ThemedRoot } from '../../renderer/ui/theme.tsx'
import type { IroId } from '../../shared/records/ids.ts'
import type { TestSession } from './open-session.ts'

// A screen waits for the record, which on a busy machine takes longer than the usual second.
configure({ asyncUtilTimeout: 10_000 })

type Place = {
  /** Where the router starts. */
  at?: string
  /** Whose children the screens show at first; everybody's when null. */
  iroId?: IroId | null
}

/**
 * Draws part of the window on a real record: every question goes through the contract to SQLite and back. The current
 * address stands in the page as "Address: /meetings", for tests of where something leads.
 */
export function renderWithApp(
  session: TestSession,
  children: ReactNode,
  { at = '/', iroId = null }: Place = {},
): RenderResult {
  // The vault process answers one call after the other.
  let queue: Promise<unknown> = Promise.resolve()
  Object.assign(window, {
    app: {
      call: (name: string, input: unknown) => {
        const answer = queue.then(async () => structuredClone(await session.reply(name, input)))
        queue = answer.catch(() => null)
        return answer
      },
      on: () => () => {},
      pathOf: (file: File) => file.name,
    },
  })
  const profile = { name: 'Ruth Adeyemi', role: 'iro', iroId } as const
  return render(
    <QueryClientProvider client={newQueryClient()}>
      <ThemedRoot>
        <MemoryRouter initialEntries={[at]}>
          <ScopeProvider profile={profile}>{children}</ScopeProvider>
          <Address />
        </MemoryRouter>
      </ThemedRoot>
    </QueryClientProvider>,
  )
}

function Address() {
  const { pathname, search } = useLocation()
  return <p>{`Address: ${pathname}${search}`}</p>
}
