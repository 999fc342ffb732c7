import { nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import type { Answers, Candidate, Note, Outcome, ReadChat, Reader } from '../reader.ts'
import { head, type Source } from '../source.ts'
import { chosen } from './chosen.ts'
import type { PackedColumns } from './columns.ts'
import { learn } from './learn.ts'
import { Lines } from './lines.ts'
import { Scan } from './scan.ts'
import { type Timed, timed } from './timed.ts'
import { ownerOf } from './whom.ts'

/** From so many bytes a file's shape is learnt. */
const learnt = 64 * 1024
/** Messages are longer than this on average, and room for more events than this is made only when they come. */
const shortest = 48
const mostRoom = 1 << 22

/** Exports of one chat as text, from iOS and Android, in every language that Intl knows. */
export const whatsapp: Reader = {
  format: 'whatsapp',
  recognise: files => exported(files).map(({ source }) => source),
  async read(files, answers) {
    const source = chosen(files, answers.chat)
    return 'ask' in source ? { question: source } : readOne(source, answers)
  },
}

/** Texts of exports; where one of them is a chat's own file by its name, the others were sent in that chat. */
function exported(files: readonly Candidate[]): readonly Candidate[] {
  const texts = files.filter(file => learn(file.head) !== undefined)
  const own = texts.filter(({ source }) => /(^|\/)_chat\.txt$/i.test(source.name))
  return own.length > 0 ? own : texts
}

async function readOne(source: Source, answers: Answers): Promise<Outcome> {
  const shape = learn(await head(source, learnt), answers.halves)
  if (!shape) throw new PatternsFailure('unknownFormat', { file: source.name })
  const scan = new Scan(shape, Math.min(mostRoom, Math.ceil(source.size / shortest) + 1))
  const lines = new Lines(scan)
  for await (const chunk of source.chunks()) lines.take(chunk)
  lines.finish()
  if (!someoneWrote(scan.columns)) throw new PatternsFailure('noMessages', { file: source.name })
  const reading = timed(scan, shape, answers.order)
  if (reading === undefined) throw new PatternsFailure('damaged', { file: source.name })
  return 'ask' in reading
    ? { question: reading }
    : { read: chat(source, scan, reading, shape.roles.count === 5) }
}

const someoneWrote = ({ count, sender }: PackedColumns) =>
  sender.subarray(0, count).some(index => index !== nobody)

function chat(source: Source, { senders, torn }: Scan, timed: Timed, minutes: boolean): ReadChat {
  const owner = ownerOf(source.name, senders.people)
  return {
    format: 'whatsapp',
    people: senders.people,
    ...(owner !== undefined && { me: { index: owner, sure: false } }),
    events: timed.events,
    clock: 'local',
    grain: minutes ? 60_000 : 1000,
    notes: notes({
      truncated: torn ? 1 : 0,
      skipped: timed.skipped,
      outOfOrder: timed.outOfOrder,
      minutesOnly: minutes ? timed.events.count : 0,
    }),
  }
}

const notes = (counts: Partial<Record<Note['code'], number>>): Note[] =>
  (Object.entries(counts) as [Note['code'], number][]).flatMap(([code, count]) =>
    count > 0 ? [{ code, count }] : [],
  )
