import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { ensureSqliteBinding, needsCompiledBinding } from '../scripts/sqlite-binding.mjs'

// Vitest shows failures with Map.groupBy, which Node 20 does not have.
if (!('groupBy' in Map)) Object.assign(Map, { groupBy })

const env: Record<string, string> = { TZ: 'Europe/London' }
if (needsCompiledBinding) env.SQLITE_NATIVE_BINDING = await ensureSqliteBinding()

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  plugins: [react()],
  test: {
    env,
    // A worker that dies takes only its own file along, which matters with a native driver.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: { name: 'renderer', environment: 'jsdom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const [index, item] of [...items].entries()) {
    const key = keyOf(item, index)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
