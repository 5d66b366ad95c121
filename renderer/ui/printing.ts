import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True from the moment the page is about to be printed until it has been; parts then draw every row, in light. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    // The page is photographed as soon as the event returns, so the change cannot wait for React's next turn.
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
