const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that, alone or together, only say that nothing came back. */
const NO_REPLY = wordsOf(
  'no not none nil nothing never still there is was has have had been a an the any of to at as in by for from my me us ' +
    'reply replies replied response responses responded respond answer answers answered contact news update updates ' +
    'received heard back yet came come given sent seen team service manager managers head social worker department ' +
    'director assistant they he she it this that alert letter email phone call despite after reminder reminders chasing ' +
    'chased n na unknown known see above below file record tbc done ok fine now all yes',
)
const ABOUT_A_REPLY = /^(?:repl|respon|answer|contact|heard|news)/

const shortest = 15

/**
 * Why words are no evidence that a concern is put right, as a sentence; null when they may be. "No reply" never is
 * (product decision on the IRO annual report 2018-19, lines 3916 and 5171-5175).
 */
export function whyNoEvidence(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  if (words.length > 0 && words.every((word) => NO_REPLY.has(word)) && words.some((word) => ABOUT_A_REPLY.test(word)))
    return 'That no reply came shows nothing. Escalate it, or write what you have seen that shows it is put right.'
  if (words.every((word) => NO_REPLY.has(word)) || text.trim().length < shortest)
    return 'Write what was seen, where and when, so that somebody else could check it.'
  return null
}
