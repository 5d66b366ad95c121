const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that, alone or together, only say that nothing came back. */
const NO_REPLY = wordsOf(
  'no not none nil nothing never still there is was has have had been a an the any of to at as in by for from my me us ' +
    'reply replies replied response responses responded respond answer answers answered contact news update updates ' +
    'received heard back yet came come given sent seen team service manager managers head social worker department ' +
    'director assistant they he she it this that alert letter email phone call despite after reminder reminders chasing ' +
    'chased n na unknown known see above below file record tbc done ok fine now all yes ' +
    'awaiting awaited waiting wait waits nobody anybody anyone anything one none got get getting either neither both ' +
    'didn didnt hasn hasnt haven havent hadn isn wasn don doesn t s ve re i once twice two three times again so far',
)
const ABOUT_A_REPLY = /^(?:repl|respon|answer|contact|heard|news|await|wait|got)/

/** Fewer letters and digits than these, or fewer different ones, say nothing anybody could check. */
const shortest = 12
const fewestDifferent = 5

/**
 * Why words are no evidence that a concern is put right, as a sentence; null when they may be. "No reply" never is
 * (product decision on the IRO annual report 2018-19, lines 3916 and 5171-5175).
 */
export function whyNoEvidence(text: string): string | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    // Characters nobody sees part no word, and count for nothing.
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  if (words.length > 0 && words.every((word) => NO_REPLY.has(word)) && words.some((word) => ABOUT_A_REPLY.test(word)))
    return 'That no reply came shows nothing. Escalate it, or write what you have seen that shows it is put right.'
  const letters = words.join('')
  const saysLittle = letters.length < shortest || new Set(letters).size < fewestDifferent
  if (words.every((word) => NO_REPLY.has(word)) || saysLittle)
    return 'Write what was seen, where and when, so that somebody else could check it.'
  return null
}
