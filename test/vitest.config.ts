import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { ensureSqliteBinding, needsCompiledBinding } from '../scripts/sqlite-binding.mjs'

const env: Record<string, string> = { TZ: 'Europe/London' }
if (needsCompiledBinding) env['SQLITE_NATIVE_BINDING'] = await ensureSqliteBinding()

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
