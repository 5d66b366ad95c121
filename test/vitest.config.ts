import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { ensureSqliteBinding, needsCompiledBinding } from '../scripts/sqlite-binding.mjs'

const env: Record<string, string> = { TZ: 'Europe/London' }
if (needsCompiledBinding) env.SQLITE_NATIVE_BINDING = await ensureSqliteBinding()

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  plugins: [react()],
  test: {
    env,
    pool: 'forks',
    maxWorkers: 2,
    // Files share their workers: loading Fluent UI and jsdom afresh for each would take three times as long.
    isolate: false,
    // Making keys is slow on purpose, and a build server may be busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
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
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
