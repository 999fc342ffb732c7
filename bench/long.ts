/**
 * `npm run test:long`: the tests whose length is a matter of patience, in their long form (LONG=1), and ten minutes of fuzzing for
 * each reader of chats.
 */
import { run } from '../scripts/run.ts'

const tests = [
  'vault/src/log/model.test.ts',
  'e2e/relay/killed.test.ts',
  'e2e/relay/kills.test.ts',
  'server/src/listen.test.ts',
  'mail-guard/src/killed.test.ts',
  'mail-guard/src/large-mailbox.test.ts',
  'core/src/patterns/google-chat/google-chat.test.ts',
  ...process.argv.slice(2),
]
const well = await run('vitest', ['run', ...tests], { LONG: '1' })
const fuzzedWell = await run('node', ['bench/fuzz.ts', '--seconds', '600'])
if (!well || !fuzzedWell) process.exitCode = 1
