import type { BodyOf } from '../kinds.ts'
import type { Recorder } from './recorder.ts'
import type { Clock } from './story.ts'
import { words } from './words.ts'

type Heard = Omit<BodyOf<'friend.heard'>, 'from' | 'n'>
type Sent = Omit<BodyOf<'friend.sent'>, 'n'>

/** A friend who can be asked, and one with whom it ended. The keys are made up and open nothing: a demonstration sends nothing. */
export function tellFriends(to: Recorder, at: Clock): void {
  const { friend } = words
  const ref = to.add('friend.invited', at(12, 18), { name: friend.name, keys: friend.keys })
  let n = 0
  const next = () => ++n
  const heard = (day: number, hour: number, body: Heard) => {
    to.add('friend.heard', at(day, hour), { from: 'bm9vcg', n: next(), ...body }, { ref })
  }
  const sent = (day: number, hour: number, body: Sent) => {
    const letter = to.add('friend.sent', at(day, hour), { n: next(), ...body }, { ref })
    to.add('friend.reached', at(day, hour + 0.001), {}, { ref: letter })
  }
  heard(12, 18.4, { what: 'hello', keys: friend.theirs, name: friend.theirName })
  sent(12, 18.5, { what: 'here' })
  to.add('friend.verified', at(12, 18.6), {}, { ref })
  heard(12, 18.7, { what: 'quiet', quiet: { from: 1_380, to: 360 } })
  sent(56, 21.2, { what: 'hard' })
  heard(56, 21.3, { what: 'answer', answer: 'ringYou' })
  sent(58, 12, { what: 'week', week: { quiet: { quiet: 7, of: 7 }, passed: 3, text: friend.week } })
  heard(58, 13.5, { what: 'line', text: friend.line })
  const other = to.add('friend.invited', at(8, 18), { name: friend.other, keys: friend.keys })
  const end = to.add('friend.ended', at(9, 18), { by: 'me' }, { ref: other })
  to.add('friend.reached', at(9, 18.01), {}, { ref: end })
  const { box, boxSeed } = friend.keys.secrets
  to.add('friend.left', at(7, 18), { box, boxSeed })
}
