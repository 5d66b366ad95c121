import type { Context } from '../../context.ts'
import type { Db } from '../sql.ts'

/** Fills an empty vault with the fictional county. */
export async function generatePractice(
  _db: Db,
  _input: Record<string, never>,
  _context: Context,
): Promise<{ children: number }> {
  return { children: 0 }
}
