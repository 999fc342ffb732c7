import { byTime } from '../by-time.ts'
import { PatternsFailure } from '../failure.ts'
import type { Answers, Candidate, Outcome, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import { type Channel, channelsIn, fitting } from './channels.ts'
import { Messages } from './messages.ts'
import { partOf } from './package.ts'

/** Discord's data package. It holds the owner's messages and nobody else's. */
export const discord: Reader = {
  format: 'discord',
  recognise: recogniseDiscord,
  read: readDiscord,
}

function recogniseDiscord(files: readonly Candidate[]): readonly Source[] {
  const parts = files.map(file => ({ source: file.source, part: partOf(file) }))
  const channels = parts.some(({ part }) => part === 'json' || part === 'csv')
  return channels ? parts.filter(({ part }) => part !== undefined).map(({ source }) => source) : []
}

async function readDiscord(files: readonly Source[], { chat }: Answers): Promise<Outcome> {
  const channels = fitting(await channelsIn(files), chat)
  const [channel, other] = channels
  if (other) return { question: { ask: 'chat', fitting: chat === undefined ? 0 : channels.length } }
  if (!channel)
    throw new PatternsFailure(
      chat === undefined ? 'noMessages' : 'notFound',
      files[0] && { file: files[0].name },
    )
  return { read: await readChannel(channel) }
}

async function readChannel({ source, form }: Channel) {
  const messages = new Messages()
  await messages.read(source, form)
  if (messages.events.count === 0) throw new PatternsFailure('noMessages', { file: source.name })
  const { events } = byTime(messages.events)
  return {
    format: 'discord' as const,
    // The package names the owner nowhere beside their messages.
    people: [''],
    me: { index: 0, sure: true },
    events,
    clock: 'utc' as const,
    grain: messages.grain,
    notes: messages.notes,
  }
}
