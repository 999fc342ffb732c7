/**
 * `npm run --silent patterns -- FILE [FILE ...]`: reads one chat out of an export and prints its shape as JSON, or, with
 * `--events`, one line an event. A check of the reading for developers; the app shows the same figures with care around them.
 */
import 'temporal-polyfill/global'
import { setImmediate } from 'node:timers/promises'
import { shapeOf } from '../core/src/patterns/analysis/index.ts'
import { PatternsFailure } from '../core/src/patterns/failure.ts'
import { readChat } from '../core/src/patterns/read.ts'
import { eventLines } from './patterns/event-lines.ts'
import { sourcesOf } from './patterns/files.ts'
import { help } from './patterns/help.ts'
import { type Options, optionsOf } from './patterns/options.ts'
import { sidesOf } from './patterns/sides.ts'
import { asked, failed, sentence, Trouble } from './patterns/trouble.ts'

async function run(options: Options, signal: AbortSignal): Promise<void> {
  const outcome = await readChat(await sourcesOf(options.paths), options.answers, { signal })
  if ('question' in outcome) throw asked(outcome.question, options.paths)
  const { read } = outcome
  const sides = sidesOf(read, options.me)
  if (sides.by === 'proposal') say(sentence('proposed'))
  if (options.events) {
    for (const lines of eventLines(read, sides, options.zone)) await write(lines, signal)
    return
  }
  const { format, notes, clock } = read
  const shape = shapeOf(read, sides, options.zone)
  await write(
    `${JSON.stringify({ ...shape, format, notes, clock, zone: options.zone, me: sides.by }, null, 2)}\n`,
    signal,
  )
}

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** A pipe is written to at once, so that Ctrl-C is heard only between two pieces. */
async function write(text: string, signal: AbortSignal): Promise<void> {
  process.stdout.write(text)
  await setImmediate()
  signal.throwIfAborted()
}

/** What to say of an error. Of an unknown one its message is left out: it could hold a word of the file. */
function told(error: unknown): string {
  if (error instanceof Trouble) return error.message
  if (error instanceof PatternsFailure) return failed(error)
  const kind = error instanceof Error ? error.constructor.name : typeof error
  const frames = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : []
  return [sentence('fault', { kind }), ...frames].join('\n')
}

function exitCode(error: unknown): number {
  if (stop.signal.aborted) return 130
  return error instanceof Trouble || error instanceof PatternsFailure ? 2 : 1
}

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
// Whoever reads our output may have had enough of it.
process.stdout.once('error', () => process.exit(0))
try {
  const options = optionsOf(process.argv.slice(2))
  if (options.help) process.stdout.write(help)
  else await run(options, stop.signal)
} catch (error) {
  say(stop.signal.aborted ? sentence('stopped') : told(error))
  process.exitCode = exitCode(error)
}
