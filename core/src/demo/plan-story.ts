import { questionSet } from '../decide/questions.ts'
import type { Recorder } from './recorder.ts'
import type { Clock } from './story.ts'
import { words } from './words.ts'

/** Deciding, on the first evening: a few answers, some in own words, and a choice. */
export function tellDecision(to: Recorder, at: Clock): void {
  const set = questionSet
  const round = to.add('decision.begun', at(0, 20.2), { set })
  const answers = [
    ['situation', ['ended']],
    ['since', ['weeks']],
    ['whoEnded', ['they']],
    ['ties', ['none']],
    ['meaning', ['end']],
    ['circle', ['closed']],
    ['acceptance', ['partly']],
    ['motives', ['heal', 'pattern'], words.decision.motive],
    ['again', ['no']],
    ['quietToMe', ['calmer'], words.decision.quiet],
    ['pressing', ['some']],
    ['needy', ['mine']],
    ['tried', ['friends']],
    ['pace', ['allAtOnce']],
  ] as const
  answers.forEach(([question, given, said], n) => {
    const body = { set, question, answers: [...given], ...(said === undefined ? {} : { words: said }) }
    to.add('decision.answered', at(0, 20.21 + n / 100), body, { ref: round })
  })
  const choice = { set, recommended: 'coldTurkey', chosen: 'coldTurkey' }
  to.add('decision.chosen', at(0, 20.4), choice, { ref: round })
}

const cut = [
  [1, 'sms', 'quiet'],
  [1, 'whatsapp', 'quiet'],
  [2, 'instagram', 'blocked'],
  [2, 'call', 'blocked'],
  [3, 'facebook', 'quiet'],
  [4, 'location', 'blocked'],
  [6, 'snapchat', 'notMine'],
  [8, 'photos', 'quiet'],
  [12, 'mail', 'necessaryOnly'],
  [20, 'whatsapp', 'blocked'],
] as const

/** The worst three, then one channel after the other; what lay there was saved first. */
export function tellChannels(to: Recorder, at: Clock): void {
  to.add('channel.worst', at(1, 9.4), { channels: ['whatsapp', 'instagram', 'call'] })
  to.add('channel.saved', at(1, 9.5), { channel: 'whatsapp', choice: 'saved' })
  to.add('channel.saved', at(2, 9.5), { channel: 'call', choice: 'nothing' })
  cut.forEach(([day, channel, state]) => {
    to.add('channel.set', at(day, 10), { channel, state })
  })
  to.add('identifier.noted', at(1, 9.6), { sort: 'phone', value: words.phone })
  to.add('identifier.noted', at(1, 9.7), { sort: 'mail', value: words.mail })
  to.add('identifier.notThem', at(1, 9.8), { value: words.namesake })
  to.add('shield.set', at(2, 10.1), { level: 'strong', wait: 20, nightWait: 30 })
  to.add('shield.keyed', at(2, 10.2), { key: words.shieldKey })
  to.add('shield.counted', at(9, 21.2), { what: 'left', felt: 'same' })
}

/** What the plan carries with it: reviews, dates ahead, what was left unsaid, the message that was never needed. */
export function tellPlanning(
  to: Recorder,
  at: Clock,
  plan: string,
  dayAhead: (days: number) => string,
): void {
  const ref = plan
  const { ahead, unsaid, review, honest } = words
  const message = to.add(
    'honest.written',
    at(1, 9.3),
    { tone: 'plain', text: honest, end: 'copied' },
    { ref },
  )
  to.add('honest.asked', at(1, 9.4), { sent: false }, { ref: message })
  const [first, second] = unsaid.map((text, n) =>
    to.add('unsaid.noted', at(1, 11 + n), { sort: n === 0 ? 'unsaid' : 'question', text }),
  )
  if (first !== undefined) to.add('unsaid.settled', at(9, 19), { how: 'written' }, { ref: first })
  if (second !== undefined) to.add('unsaid.settled', at(33, 19), { how: 'letGo' }, { ref: second })
  to.add('circle.closed', at(33, 19.1), { how: 'alone' }, { ref })
  ahead.forEach((item, n) => {
    const date = item.place ? {} : { date: dayAhead(9 + n * 24), remindBefore: 1 }
    to.add('ahead.noted', at(10 + n, 18), { ...item, ...date, yearly: n === 0 })
  })
  to.add('energy.noted', at(14, 18), { whose: 'mine' })
  to.add('rung.closed', at(15, 9), { choice: 'again' }, { ref })
  const answers = { healing: 'yes', permanent: 'no', estranged: 'no', choice: 'on' } as const
  to.add('review.held', at(31, 18), { ...answers, words: review }, { ref })
}
