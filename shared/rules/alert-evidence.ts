/** Words that say that nothing came back, in the ways people write it. */
const NO_REPLY =
  /^(?:there (?:is|was|has been) )?(?:still )?(?:no|not|none|nil|nothing|never|without)?\s*(?:an? )?(?:repl(?:y|ied)|respon(?:se|ded)|answer(?:ed)?|contact|news|update|received|heard|back|yet|was|has|been|came|come|given|from (?:the )?\w+(?: \w+)?|\s)*$/i
const EMPTY = /^(?:n\/?a|none|nil|nothing|unknown|not known|see (?:above|file)|tbc|-|\.)*$/i

const shortest = 15

/**
 * Why words are no evidence that a concern is put right, as a sentence; null when they may be. "No reply" never is
 * (product decision on the IRO annual report 2018-19, lines 3916 and 5171-5175).
 */
export function whyNoEvidence(text: string): string | null {
  const words = text
    .replace(/[.,;:!?'’"“”()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (NO_REPLY.test(words))
    return 'That no reply came shows nothing. Escalate it, or write what you have seen that shows it is put right.'
  if (EMPTY.test(words) || words.length < shortest)
    return 'Write what was seen, where and when, so that somebody else could check it.'
  return null
}
