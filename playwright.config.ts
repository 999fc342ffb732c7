import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium, findHeadlessShell } from './scripts/chromium.mjs'

const port = Number(process.env.E2E_PORT ?? 7399)
const executablePath = findHeadlessShell() ?? findChromium()

export default defineConfig({
  // The app in Chromium; the extension in Chromium with other programs' pages.
  projects: [
    { name: 'app', testDir: 'e2e' },
    { name: 'shield', testDir: 'shield/e2e' },
  ],
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Two processors: a third browser works while the others wait for a disk or a clock.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  // Two slow processors with two browsers on them: what comes late is late, what never comes is wrong.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A moving sea takes a fifth of the processor from whoever waits for it; journeys on Today and in an urge have it moving.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node server/src/main.ts --port ${port} --data test-results/relay-${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
