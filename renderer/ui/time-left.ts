/** Seconds as a person would say them, rounded up, so that the wait is never longer than promised by much. */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left'
  if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'about 1 minute left' : `about ${minutes} minutes left`
}
