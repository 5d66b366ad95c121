/** `9.30`, `930` and `09:30` alike as `09:30`; null for none. What is no time is passed on, for the refusal to name. */
export function readTime(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text) ?? []
  return hours === '' ? text : `${hours.padStart(2, '0')}:${minutes}`
}
