// The commonest passphrases of fourteen letters and more, and what people in this work would reach for first.
const COMMON = [
  'passwordpassword',
  'password123456',
  '12345678901234',
  'qwertyuiopasdf',
  'letmeinletmein',
  'childprotection',
  'safeguardingchildren',
  'independentreviewingofficer',
  'signsofsafety',
  'footprintfootprint',
]

/**
 * What is wrong with a new passphrase, in one sentence, or null when it may be used.
 * Fourteen characters or more (four words are about twenty); nothing common, repeated, or made of the person's name.
 * No rule about digits or symbols, no expiry, no upper limit: Cyber Essentials and NCSC guidance.
 */
export function passphraseFault(passphrase: string, personName: string): string | null {
  const plain = passphrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (passphrase.trim().length < 14)
    return 'Use at least 14 characters: four words that do not belong together are easiest.'
  const name = personName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (name.length > 2 && plain.replaceAll(name, '').length < 8) return 'Do not build it from your own name.'
  if (new Set(plain).size < 6) return 'It repeats too few characters: use four different words.'
  if (COMMON.some((common) => plain.includes(common)))
    return 'It contains a phrase that many people use: choose other words.'
  return null
}
