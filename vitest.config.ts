import { defineConfig } from 'vitest/config'

/** Floors whose tests need a database. */
const onDatabases = ['server', 'e2e']
const floors = ['core', 'vault', 'app', 'server', 'shield', 'mail-guard', 'scripts', 'content', 'e2e']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    // Alone it would leave one processor of two idle; the third waits for databases, mailboxes and kills meanwhile.
    maxWorkers: 3,
    // Property tests on a busy machine take their time; a test that hangs is stopped all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: floors.map(name => ({
      extends: true as const,
      test: {
        name,
        include: [`${name}/**/*.test.{ts,tsx}`],
        exclude: ['**/node_modules/**', '**/dist/**'],
        globalSetup: onDatabases.includes(name) ? ['scripts/postgres-for-tests.ts'] : [],
      },
    })),
  },
})
