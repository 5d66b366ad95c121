/** The number after a key: 0 to 9, T for ten, 0 straight after 1 for ten too, arrows by one; null for any other key. */
export function scoreAfterKey(key: string, score: number | null): number | null {
  if (/^\d$/.test(key)) return key === '0' && score === 1 ? 10 : Number(key)
  if (key.toLowerCase() === 't') return 10
  if (key === 'ArrowUp') return Math.min((score ?? -1) + 1, 10)
  if (key === 'ArrowDown') return Math.max((score ?? 11) - 1, 0)
  return null
}
