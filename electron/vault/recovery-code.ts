import { createHash, randomBytes } from 'node:crypto'

// Crockford's base32: no I, L, O or U, so a code read aloud or copied by hand survives.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LETTERS = 26
const CHECK_LETTERS = 2

const checkOf = (code: string) => {
  const sum = createHash('sha256').update(`footprint recovery code ${code}`).digest()
  return Array.from({ length: CHECK_LETTERS }, (_, index) => LETTERS[(sum[index] ?? 0) % 32]).join('')
}

/** A new recovery code: 130 random bits and two check letters, in groups of four, such as `7K2M-…`. */
export function newRecoveryCode(): string {
  const code = Array.from(randomBytes(CODE_LETTERS), (byte) => LETTERS[byte % 32]).join('')
  return (code + checkOf(code)).replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * The secret in a typed code, or null when a letter is wrong or missing.
 * Spaces, hyphens and case do not matter; I and L are read as 1, O as 0.
 */
export function readRecoveryCode(typed: string): Uint8Array | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  const code = letters.slice(0, CODE_LETTERS)
  const isWhole = letters.length === CODE_LETTERS + CHECK_LETTERS && [...letters].every((l) => LETTERS.includes(l))
  return isWhole && letters.slice(CODE_LETTERS) === checkOf(code) ? Buffer.from(code, 'ascii') : null
}
