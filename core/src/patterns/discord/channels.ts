import { PatternsFailure } from '../failure.ts'
import { fitOf } from '../fit.ts'
import type { Wanted } from '../reader.ts'
import { head, type Source } from '../source.ts'
import { folderOf, type Part, partOf } from './package.ts'

/** One channel of the package: its messages, and what it may be called by. */
export interface Channel {
  readonly source: Source
  readonly form: 'json' | 'csv'
  /** As the index has it, `Direct Message with alex#0`, in the language of the account; without it, the channel's own. */
  readonly names: readonly string[]
  readonly direct: boolean
}

/** Descriptions are a few hundred bytes, the list of all names a few thousand lines. */
const most = { channel: 1 << 18, index: 1 << 25 }

/** All channels of the package in the order of its files. */
export async function channelsIn(files: readonly Source[]): Promise<readonly Channel[]> {
  const parts: { source: Source; part: Part | undefined }[] = []
  for (const source of files) {
    parts.push({ source, part: partOf({ source, head: await head(source, 1 << 16) }) })
  }
  const of = (wanted: Part) => parts.filter(({ part }) => part === wanted).map(({ source }) => source)
  const descriptions = new Map(of('channel').map(source => [folderOf(source), source]))
  const index: Record<string, unknown> = {}
  for (const source of of('index')) Object.assign(index, await json(source, most.index))
  const channels: Channel[] = []
  for (const { source, part } of parts) {
    if (part !== 'json' && part !== 'csv') continue
    const description = descriptions.get(folderOf(source))
    const about = description ? await json(description, most.channel) : {}
    channels.push({ source, form: part, ...described(source, about, index) })
  }
  return channels
}

function described(source: Source, about: Record<string, unknown>, index: Record<string, unknown>) {
  const id = typeof about.id === 'string' ? about.id : (/(\d{15,21})\/[^/]*$/.exec(source.name)?.[1] ?? '')
  const names = [index[id], about.name, id].filter(name => typeof name === 'string' && name !== '')
  return { names: names.map(String), direct: about.type === 'DM' || about.type === 1 }
}

async function json(source: Source, limit: number): Promise<Record<string, unknown>> {
  const bytes = await head(source, limit)
  if (source.size > limit) throw new PatternsFailure('damaged', { file: source.name, offset: limit })
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // The parser's own words would hold a piece of the file.
    throw new PatternsFailure('damaged', { file: source.name })
  }
}

/** Those that go best by what the person typed; a chat between two before a channel of the same name. */
export function fitting(channels: readonly Channel[], wanted: Wanted | undefined): readonly Channel[] {
  if (wanted === undefined) return channels
  if ('number' in wanted) return channels.slice(wanted.number - 1, wanted.number)
  const fits = channels.map(channel => ({ channel, fit: fitOfChannel(channel, wanted.named) }))
  const best = Math.max(0, ...fits.map(({ fit }) => fit))
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ channel }) => channel)
}

function fitOfChannel({ names, direct }: Channel, typed: string): number {
  const fit = Math.max(0, ...names.map(name => fitOfName(name, typed)))
  return fit > 0 && direct ? fit + 4 : fit
}

/**
 * The words before a name (`Direct Message with`) are in the account's language, and what stands behind its `#` is no part of
 * it: a name that ends in what was typed is the one that was meant.
 */
function fitOfName(name: string, typed: string): number {
  const plain = name.replace(/#\d{1,4}$/, '')
  const wanted = typed.trim().replace(/#\d{1,4}$/, '')
  const end = plain.split(/\s+/).slice(-wanted.split(/\s+/).length).join(' ')
  return Math.max(fitOf(plain, wanted), fitOf(end, wanted) === 2 ? 2 : 0)
}
