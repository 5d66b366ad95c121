import { MutationCache, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import type { CommandName, Input, Operation, Output, QueryName, ShellName, TaskName } from '../shared/contract.ts'
import { AppError, type Reply } from '../shared/errors.ts'

/** What the main process says of its own accord. */
export type Push = 'vault' | 'progress' | 'room'

/** The bridge preload.ts makes; nothing but this file may use it. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply<unknown>>
  readonly on: (push: Push, listener: (value: unknown) => void) => () => void
  readonly pathOf: (file: File) => string
}

const bridge = (): Bridge => (window as Window & { app?: Bridge }).app ?? missing()

function missing(): never {
  throw new Error('the preload script did not run')
}

/** Asks one operation; a refusal is thrown as `AppError`, whose `detail.fields` belong under the form's fields. */
export async function call<N extends Operation>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await bridge().call(name, input)
  if (!reply.ok) throw new AppError(reply.error)
  return reply.value as Output<N> // the contract's own output type: the other end is held to it by `Handlers`
}

/** Hears what the main process says of its own accord; answers how to stop. */
export const onPush = (push: Push, listener: (value: unknown) => void): (() => void) => bridge().on(push, listener)

/** Where a file dropped on the page lies. */
export const pathOf = (file: File): string => bridge().pathOf(file)

/** Reads are local and cheap, so every successful change refreshes what is on screen: there is no list to keep right. */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({ onSuccess: () => client.invalidateQueries() }),
    defaultOptions: {
      // `always`: the default pauses once the laptop is offline, which is where this app lives.
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}

/** The answer to a query, refreshed after every change. */
export const useAppQuery = <N extends QueryName | 'vault.status' | 'roomView.status'>(name: N, input: Input<N>) =>
  useQuery<Output<N>, AppError>({ queryKey: [name, input], queryFn: () => call(name, input) })

/** What a person says about files that wait: it writes nothing, but changes what the screens show of them. */
type AnswerName = 'imports.answer' | 'imports.answerLookAlike'

/** A change: `mutate` sends it, `error` is its refusal. */
export const useCommand = <N extends CommandName | TaskName | ShellName | AnswerName>(name: N) =>
  useMutation<Output<N>, AppError, Input<N>>({ mutationFn: (input) => call(name, input) })
