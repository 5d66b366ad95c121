import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { QueryName } from '../shared/contract.ts'

const MINUTE_MS = 60_000

/** Asks a query again each minute, as its answer moves with the clock and the day, and on coming back to the window. */
export function useEachMinute(name: QueryName): void {
  const client = useQueryClient()
  useEffect(() => {
    const askAgain = () => void client.invalidateQueries({ queryKey: [name] })
    const timer = setInterval(askAgain, MINUTE_MS)
    window.addEventListener('focus', askAgain)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', askAgain)
    }
  }, [client, name])
}
