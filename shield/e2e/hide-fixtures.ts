import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test as base, expect, usualSetup } from './fixtures.ts'
export const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use, { workerIndex }) => {
      const folder = join(import.meta.dirname, `../../test-results/shield/h${process.pid}-${workerIndex}`)
      execFileSync('node', ['/tmp/stub.mjs', folder], { stdio: 'inherit' })
      await use(folder)
    },
    { scope: 'worker' },
  ],
})
export { expect, usualSetup }
