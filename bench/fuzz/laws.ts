import { eventKinds, nobody } from '../../core/src/patterns/events.ts'
import { PatternsFailure } from '../../core/src/patterns/failure.ts'
import type { Answers, Outcome, Question, ReadChat } from '../../core/src/patterns/reader.ts'
import { type Bundle, filesIn } from './bundle.ts'
import type { Target } from './targets.ts'

/** Every body of the seeds holds this word. */
export const canary = 'heronmarble'

/** So much CPU time, in milliseconds, no input of a few kilobytes may take. */
const longest = 3000

/** What an input broke, and how: the same for the same fault. */
export interface Broken {
  readonly law: 'throws' | 'slow' | 'tells' | 'pieces' | 'events'
  readonly how: string
}

type Result = Outcome | PatternsFailure | undefined

/** Runs the input whole and in these pieces. @returns what it broke, or nothing */
export async function broken(
  target: Target,
  bundle: Bundle,
  pieces: readonly number[],
): Promise<Broken | undefined> {
  const begun = process.cpuUsage()
  try {
    const whole = await result(target, bundle)
    const used = process.cpuUsage(begun)
    if ((used.user + used.system) / 1000 > longest) return { law: 'slow', how: target.name }
    return tells(whole) ?? impossible(whole) ?? differs(whole, await result(target, bundle, pieces))
  } catch (error) {
    return { law: 'throws', how: placeOf(error) }
  }
}

/** A question is answered, so that what lies behind it is tried, too. */
async function result(target: Target, bundle: Bundle, pieces?: readonly number[]): Promise<Result> {
  let answers: Answers = {}
  try {
    for (let turn = 0; ; turn++) {
      const outcome = await target.run(filesIn(bundle, target.file, pieces), answers)
      if (outcome === undefined || 'read' in outcome || turn === 4) return outcome
      answers = answered(answers, outcome.question)
    }
  } catch (error) {
    if (error instanceof PatternsFailure) return error
    throw error
  }
}

function answered(answers: Answers, question: Question): Answers {
  if (question.ask === 'chat') return { ...answers, chat: { number: 1 } }
  if (question.ask === 'half')
    return { ...answers, halves: { ...answers.halves, [question.marker.toLowerCase()]: 'pm' } }
  const [first] = question.readings
  return { ...answers, ...(first && { order: first.order }) }
}

/** A word of a body where none may be. Broken files may call a body a name or a marker: those fields are the person's own. */
function tells(one: Result): Broken | undefined {
  const shown =
    one instanceof PatternsFailure
      ? `${one.message} ${one.code} ${one.offset}`
      : JSON.stringify(one, (key, value) => (key === 'people' || key === 'marker' ? undefined : value))
  return shown?.includes(canary)
    ? { law: 'tells', how: one instanceof PatternsFailure ? 'failure' : 'outcome' }
    : undefined
}

/** Columns that cannot be: a time that is none, a writer who is not in the list, a kind that does not exist. */
function impossible(one: Result): Broken | undefined {
  if (one === undefined || one instanceof PatternsFailure || !('read' in one)) return undefined
  const { events, people, me } = one.read
  for (let i = 0; i < events.count; i++) {
    const sender = events.sender[i] ?? people.length
    if (!Number.isFinite(events.at[i])) return { law: 'events', how: 'time' }
    if (sender !== nobody && sender >= people.length) return { law: 'events', how: 'sender' }
    if ((events.kind[i] ?? eventKinds.length) >= eventKinds.length) return { law: 'events', how: 'kind' }
  }
  return me !== undefined && people[me.index] === undefined ? { law: 'events', how: 'me' } : undefined
}

function differs(whole: Result, inPieces: Result): Broken | undefined {
  const [a, b] = [summary(whole), summary(inPieces)]
  const kind = (text: string) => text.replace(/ [{].*/s, '')
  return a === b ? undefined : { law: 'pieces', how: `${kind(a)}, in pieces ${kind(b)}` }
}

function summary(one: Result): string {
  if (one === undefined) return 'others'
  if (one instanceof PatternsFailure) return `failed ${one.code}`
  return 'read' in one ? `read ${JSON.stringify(plain(one.read))}` : `asked ${JSON.stringify(one.question)}`
}

const plain = ({ events, ...rest }: ReadChat) => ({
  ...rest,
  at: [...events.at.subarray(0, events.count)],
  sender: [...events.sender.subarray(0, events.count)],
  kind: [...events.kind.subarray(0, events.count)],
  length: [...events.length.subarray(0, events.count)],
})

/** The first place of ours in the stack: faults at one place are one fault. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const place = /core\/src\/patterns\/([^\s?)]+?\.ts)(?:\?[^:]*)?:(\d+)/.exec(stack)
  return `${error instanceof Error ? error.constructor.name : typeof error} ${place?.[1]}:${place?.[2]}`
}
