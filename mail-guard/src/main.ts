/** `npm run mail-guard -- start | give-back | count | remove-script`: see README.md. */
import { told } from './guard-error.ts'
import { run } from './run.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

try {
  await run(process.argv.slice(2), process.env, line => void process.stdout.write(`${line}\n`), stop)
} catch (error) {
  process.stderr.write(`${told(error)}\n`)
  process.exitCode = 1
}
