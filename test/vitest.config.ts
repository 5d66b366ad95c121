import path from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import '../scripts/node20.mjs'
import { ensureSqliteBinding, needsCompiledBinding } from '../scripts/sqlite-binding.mjs'

// Every window jsdom makes has globals of its own, which only a switch of the runtime can complete.
const switches = 'Iterator' in globalThis ? [] : ['--harmony-iterator-helpers']
const node20 = path.resolve(import.meta.dirname, '../scripts/node20.mjs')
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
    execArgv: [...switches, '--import', pathToFileURL(node20).href],
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
