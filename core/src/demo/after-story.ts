import type { Recorder } from './recorder.ts'
import type { Clock } from './story.ts'
import { words } from './words.ts'

/** Whether it is time, one small step, and what is written when a time is looked back on.*/
export function tellComingBack(to: Recorder, at: Clock, dayAhead: (days: number) => string): void {
  const { back } = words
  to.add('scene.imagined', at(44, 15), { scene: 'message', before: 6, after: 4 })
  to.add('scene.imagined', at(54, 15), { scene: 'meeting', before: 5, after: 3, words: back.scene })
  to.add('scene.imagined', at(54, 15.2), { scene: 'someoneNew', before: 7, after: 5 })
  to.add('readiness.looked', at(55, 16), { wants: ['settle'], ifNo: 'bearable', outcome: 'smallStep' })
  const plan = { rung: 'note', on: dayAhead(-3), aim: back.aim, limit: back.limit, exit: back.exit } as const
  const planned = to.add('step.planned', at(55, 16.2), plan)
  to.add('step.taken', at(56, 11), { through: 'self' }, { ref: planned })
  to.add(
    'step.reviewed',
    at(56, 11.4),
    { when: 'atOnce', feelings: 'some', strength: 4, next: 'on' },
    { ref: planned },
  )
  to.add('step.answered', at(56, 19), { reply: 'neutral' }, { ref: planned })
  const morning = {
    when: 'nextMorning',
    feelings: 'no',
    strength: 2,
    next: 'on',
    words: back.morning,
  } as const
  to.add('step.reviewed', at(57, 9), morning, { ref: planned })
  to.add('friends.looked', at(52, 18), { whose: 'none', getting: ['company'] })
  to.add('closing.written', at(57, 17), { part: 'learned', text: back.learned })
  to.add('tendency.noted', at(20, 17), { answers: { writeAgain: 3, goQuiet: 1 }, leaning: 'reachesOut' })
  to.add('script.marked', at(20, 17.2), { script: 'returningThings.reachesOut', marked: true })
  to.add('script.filled', at(20, 17.3), {
    script: 'returningThings.reachesOut',
    blanks: { things: back.thing },
  })
}

/** What two people still have to settle, and one answer about it that waited. */
export function tellMatters(to: Recorder, at: Clock, dayAhead: (days: number) => string): void {
  const [deposit, things] = words.matters
  const lease = to.add('matter.opened', at(12, 12), { what: deposit, sort: 'lease', due: dayAhead(20) })
  const boxes = to.add('matter.opened', at(12, 12.1), { what: things, sort: 'things' })
  const handover = { what: things, on: dayAhead(-18), time: '10:30', where: words.handover }
  const ref = to.add('handover.planned', at(38, 12), handover)
  to.add('handover.held', at(42, 11), { how: 'calm' }, { ref })
  to.add('matter.settled', at(42, 11.1), { how: 'settled' }, { ref: boxes })
  const answer = to.add('reply.held', at(53, 10), { text: words.answer, register: 'plain', matter: lease })
  to.add('reply.ended', at(53, 18), { end: 'sent' }, { ref: answer })
}
