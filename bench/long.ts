/** `npm run test:long`: the tests whose length is a matter of patience, in their long form (LONG=1). */
import { run } from '../scripts/run.ts'

const well = await run('vitest', ['run', 'vault/src/log/model.test.ts', ...process.argv.slice(2)], {
  LONG: '1',
})
if (!well) process.exitCode = 1
