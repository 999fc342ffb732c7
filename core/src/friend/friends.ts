import { epochOf } from '../journal/calendar.ts'
import { keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { PersonState } from '../state.ts'
import type { AnswerCode, QuietHours, WeekFigures } from './letters.ts'

const minutes = 60_000

/** A letter that found no network is sent by itself for so long; after that the person is asked. In milliseconds. */
export const waitsFor = 60 * minutes

/** What "hard right now" says about itself is shown for so long after the tap. In milliseconds. */
export const hardFor = 3 * 60 * minutes

/** So long things stay in sight, here as on the friend's page; the relay deletes what nobody fetched after as long. In milliseconds. */
export const inSightFor = 7 * 24 * 60 * minutes

type Sent = BodyOf<'friend.sent'>
type Heard = BodyOf<'friend.heard'>

/** One thing that went from one side to the other. `at`: epoch ms, when it was said; `hlc`: where it stands in the journal. */
export interface Exchange {
  readonly id: string
  readonly hlc: string
  readonly at: number
  readonly by: 'me' | 'friend'
  readonly what: Sent['what'] | Heard['what']
  readonly text?: string | undefined
  readonly week?: WeekFigures | undefined
  readonly answer?: AnswerCode | undefined
  readonly until?: number | undefined
  /** Mine: the relay has it. */
  readonly reached: boolean
  /** Counters of the device that wrote it. */
  readonly from: string
  readonly n: number
}

/** It is over. `told`: they know, and the own box is closed. `from`: the device that ended it. */
export interface Ended {
  readonly id: string
  readonly by: 'me' | 'friend'
  readonly at: number
  readonly told: boolean
  readonly from: string
}

/** A friend who was invited, as everything recorded says. */
export interface Friend {
  /** Of the invitation's entry. */
  readonly id: string
  /** Under whom of the people a plan is about it was recorded: what follows is recorded there, too. */
  readonly person: string
  /** What the person calls them. */
  readonly name: string
  readonly invitedAt: number
  readonly mine: BodyOf<'friend.invited'>['keys']
  /** The friend's keys, once they opened the invitation. */
  readonly theirs: Heard['keys']
  /** What they call themselves; may be left out. */
  readonly theirName: string | undefined
  readonly verified: boolean
  /** The words can be compared: the friend's page was told that the person is there. */
  readonly wordsShown: boolean
  readonly quiet: QuietHours | undefined
  readonly ended: Ended | undefined
  /** Both ways, in the order of the journal, each once. A clock of theirs that is wrong changes nothing of it. */
  readonly exchanges: readonly Exchange[]
}

/** Every friend, whomever the plan is about, in the order in which they were invited. */
export function invitedFriends(people: ReadonlyMap<string, PersonState>): readonly Friend[] {
  return [...people.values()].flatMap(({ kept }) => {
    const all = partsOf(kept)
    return all.invited.map(one => friendOf(one, all))
  })
}

/** A box whose friendship was removed, and which is still to be closed. */
export interface LeftBox extends BodyOf<'friend.left'> {
  /** Of the entry. */
  readonly id: string
}

/** Boxes that the relay could not be told to close when their friendship was removed. */
export function leftBoxes(people: ReadonlyMap<string, PersonState>): readonly LeftBox[] {
  const left = [...people.values()].flatMap(({ kept }) => keptOf(kept, 'friend.left'))
  return left.map(({ id, body }) => ({ id, ...body }))
}

function partsOf(kept: PersonState['kept']) {
  return {
    invited: keptOf(kept, 'friend.invited'),
    verified: keptOf(kept, 'friend.verified'),
    sent: keptOf(kept, 'friend.sent'),
    reached: new Set(keptOf(kept, 'friend.reached').map(({ ref }) => ref)),
    heard: keptOf(kept, 'friend.heard'),
    ended: keptOf(kept, 'friend.ended'),
  }
}
type Parts = ReturnType<typeof partsOf>

function friendOf({ id, at, person, body }: Parts['invited'][number], all: Parts): Friend {
  const of = <E extends { readonly ref?: string }>(entries: readonly E[]) =>
    entries.filter(({ ref }) => ref === id)
  const heard = once(of(all.heard))
  const hello = heard.find(one => one.body.what === 'hello')?.body
  const ended = of(all.ended)[0]
  const sent = of(all.sent).map(one => exchange(one, 'me', one.device, all.reached.has(one.id)))
  return {
    id,
    person,
    name: body.name,
    invitedAt: epochOf(at),
    mine: body.keys,
    theirs: hello?.keys,
    theirName: hello?.name,
    verified: of(all.verified).length > 0,
    wordsShown: sent.some(({ what }) => what === 'here'),
    quiet: heard.findLast(one => one.body.what === 'quiet')?.body.quiet,
    ended: ended && {
      id: ended.id,
      from: ended.device,
      by: ended.body.by,
      at: epochOf(ended.at),
      told: all.reached.has(ended.id),
    },
    exchanges: [...sent, ...heard.map(one => exchange(one, 'friend', one.body.from, true))].sort(byHlc),
  }
}

const byHlc = (a: Exchange, b: Exchange) => (a.hlc < b.hlc ? -1 : 1)

/** Two devices of one person may both have fetched the same letter. */
function once(heard: Parts['heard']): Parts['heard'] {
  const seen = new Set<string>()
  return heard.filter(({ body: { from, n } }) => {
    const name = `${from}/${n}`
    return seen.size < seen.add(name).size
  })
}

function exchange(
  entry: Parts['sent'][number] | Parts['heard'][number],
  by: Exchange['by'],
  from: string,
  reached: boolean,
): Exchange {
  const { n, what, text } = entry.body
  const more =
    entry.kind === 'friend.sent'
      ? { week: entry.body.week }
      : { answer: entry.body.answer, until: entry.body.until }
  return { id: entry.id, hlc: entry.hlc, at: epochOf(entry.at), by, what, text, ...more, reached, from, n }
}

/** Whether a letter of the friend's is none that came before: what a relay gives twice counts once. */
export function isNew(friend: Friend, letter: { readonly from: string; readonly n: number }): boolean {
  return !friend.exchanges.some(one => one.by === 'friend' && one.from === letter.from && one.n >= letter.n)
}

/** The number of the next letter: above all before, and about the time, so that it rises even after something was erased. */
export function nextNumber(friend: Friend, now: number): number {
  const own = friend.exchanges.filter(({ by }) => by === 'me').map(({ n }) => n)
  return Math.max(now, ...own.map(n => n + 1))
}

/** Letters that the relay does not have yet and that are still meant to go, oldest first. */
export function toSend(friend: Friend, now: number): readonly Exchange[] {
  if (friend.ended !== undefined || friend.theirs === undefined) return []
  return friend.exchanges.filter(one => one.by === 'me' && !one.reached && now - one.at < waitsFor)
}

/** What was said both ways in the last seven days, newest first; greetings and hours are no news. */
export function inSight(friend: Friend, now: number): readonly Exchange[] {
  return friend.exchanges
    .filter(({ what, at }) => !['here', 'hello', 'quiet'].includes(what) && now - at < inSightFor)
    .toReversed()
}

/** How the newest "hard right now" stands: `unsent` needs the person, for its hour is over. */
export interface HardNow {
  readonly sent: Exchange
  readonly stands: 'waiting' | 'there' | 'answered' | 'unsent'
  /** The newest of their answers and lines since. */
  readonly answer?: Exchange
}

export function hardNow(friend: Friend, now: number): HardNow | undefined {
  const sent = friend.exchanges.findLast(
    ({ by, what, at }) => by === 'me' && what === 'hard' && now - at < hardFor,
  )
  if (sent === undefined) return undefined
  const after = ({ by, what, hlc }: Exchange) =>
    by === 'friend' && (what === 'answer' || what === 'line') && hlc > sent.hlc
  const answer = friend.exchanges.findLast(after)
  if (answer !== undefined) return { sent, stands: 'answered', answer }
  if (sent.reached) return { sent, stands: 'there' }
  return { sent, stands: now - sent.at < waitsFor ? 'waiting' : 'unsent' }
}

/** Until when (epoch ms) it is quiet where the friend is; undefined when it is not quiet at `now`. */
export function quietUntil(quiet: QuietHours | undefined, now: number): number | undefined {
  if (quiet === undefined || quiet.from === quiet.to) return undefined
  const minute = Math.floor(now / minutes) % 1_440
  const since = (minute - quiet.from + 1_440) % 1_440
  const long = (quiet.to - quiet.from + 1_440) % 1_440
  if (since >= long) return undefined
  return (Math.floor(now / minutes) + long - since) * minutes
}
