import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  // Playwright empties this folder, so the reports lie beside it.
  outputDir: '../out/test-results/e2e',
  globalSetup: './e2e/global-setup.ts',
  reporter: [['list'], ['json', { outputFile: '../out/test-results/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure' },
})
