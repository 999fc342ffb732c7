import { between, type Random } from '../random.ts'
import type { Recorder } from './recorder.ts'
import type { Clock } from './story.ts'
import { clamp } from './wave.ts'
import { words } from './words.ts'

/** Mornings and evenings of sixty days: sadness fades first, longing slowly, anger comes late; some days are missing. */
export function tellCheckIns(to: Recorder, random: Random, at: Clock, days: number): void {
  for (let day = 0; day < days; day++) {
    const noise = () => between(random, -1, 1)
    if (random() < 0.8) {
      to.add('checkIn.morning', at(day, 7.6), { urge: clamp(2 + 5 * fading(day, 24) + noise()) })
    }
    if (random() < 0.15) continue
    const after = afterContact(day)
    to.add('checkIn.evening', at(day, 21.6), {
      longing: clamp(1.5 + 6 * fading(day, 34) + after + noise()),
      sadness: clamp(1 + 6 * fading(day, 22) + after + noise()),
      ...(random() < 0.1 ? {} : { anger: clamp(4 * Math.exp(-(((day - 24) / 12) ** 2)) + noise()) }),
      ...(day % 9 === 4 ? { line: words.evenings[Math.floor(day / 9) % words.evenings.length] ?? '' } : {}),
    })
  }
}

function fading(day: number, halfLife: number): number {
  return 2 ** (-day / halfLife)
}

/** The evenings after one of the three slips are harder. */
function afterContact(day: number): number {
  return [6, 19, 35].some(slip => day >= slip && day <= slip + 2) ? 2 : 0
}

/** Once a week the symptoms, now and then a questionnaire, and the themes as they came and went. */
export function tellWeeks(to: Recorder, random: Random, at: Clock): void {
  for (let week = 0; week < 8; week++) {
    const hard = (from: number) => clamp(from * 0.86 ** week + between(random, -1, 1))
    to.add('symptoms.noted', at(3 + week * 7, 18), {
      motivation: hard(7),
      energy: hard(7),
      moodSwings: hard(8),
      memory: hard(4),
      concentration: hard(7),
      sleep: hard(8),
      appetite: hard(5),
      obsession: hard(9),
      relief: clamp(1 + week * 0.7),
      headSpace: hard(9),
    })
  }
  const answers = [
    [2, 2, 2, 1],
    [1, 2, 1, 1],
    [1, 1, 1, 1],
    [1, 1, 0, 1],
  ]
  answers.forEach((given, n) => {
    to.add('scale.answered', at(2 + n * 14, 18.2), { scale: 'phq4', answers: given })
  })
  const worth = [2, 1, 2, 2, 2, 2, 1, 2, 2, 2]
  to.add('scale.answered', at(5, 18.4), { scale: 'rosenberg', answers: worth })
  to.add('scale.answered', at(35, 18.4), { scale: 'rosenberg', answers: worth.map(n => Math.min(3, n + 1)) })
  const stages = [
    [0, ['desperate', 'denial']],
    [8, ['bargaining']],
    [19, ['relapse']],
    [22, ['anger']],
    [33, ['anger', 'acceptance']],
    [44, ['acceptance']],
    [53, ['redirectedHope', 'acceptance']],
  ] as const
  for (const [day, chosen] of stages) to.add('stage.chosen', at(day, 20.6), { stages: [...chosen] })
}

/** Sittings, letters and sessions of writing. */
export function tellFeelings(to: Recorder, at: Clock): void {
  const sittings = [
    [5, 'sadness', 8, 6],
    [9, 'sadness', 7, 6],
    [12, 'anger', 7, 5],
    [17, 'sadness', 7, 4],
    [21, 'fear', 6, 5],
    [30, 'regret', 7, 7],
    [41, 'relief', 4, 3],
  ] as const
  sittings.forEach(([day, feeling, before, after], n) => {
    const body = { feeling, before, after, minutes: 6 + n, finished: n !== 4, body: words.places }
    to.add('sitting.held', at(day, 19.5), body)
  })
  ;[10, 12, 14].forEach(day => {
    const session = { prompt: 'thirdPerson', searching: 'no', minutes: 17, about: 'me' } as const
    to.add('writing.done', at(day, 20), session)
  })
  const [first, second] = words.letters.map((text, n) =>
    to.add('letter.written', at(10 + n * 4, 20.3), { text, to: n === 0 ? 'them' : 'me', minutes: 17 }),
  )
  if (second !== undefined) to.add('letter.sealed', at(14, 20.4), {}, { ref: second })
  if (first !== undefined)
    to.add('caution.answered', at(40, 18), { caution: 'avoiding', choice: 'doesNotFit' })
}

/** Time and people won back, and the looks back. */
export function tellLife(to: Recorder, at: Clock): void {
  to.add('time.estimated', at(1, 18), { contact: 1, looking: 1.5, waiting: 2 })
  to.add('time.estimated', at(45, 18), { contact: 0, looking: 0.5, waiting: 0.5 })
  to.add('time.planned', at(58, 12), { what: words.thisWeek })
  words.plannedTime.forEach((what, n) => {
    const ref = to.add('time.planned', at(7 + n * 7, 12), { what })
    if (n !== 2) to.add('time.spent', at(9 + n * 7, 17), { minutes: 60 }, { ref })
  })
  to.add('people.seen', at(11, 21), { who: words.allies[0].name, sort: 'friend' })
  to.add('people.seen', at(25, 21), { who: words.allies[1].name, sort: 'friend' })
  to.add('people.seen', at(55, 20), { who: words.allies[0].name, sort: 'friend' })
  to.add('people.seen', at(47, 16), { who: words.wonBack, sort: 'place' })
  const { looksBack } = words
  to.add('relationship.reviewed', at(36, 15), { part: 'worth', text: looksBack.worth })
  to.add('relationship.reviewed', at(36, 15.1), { part: 'good', text: looksBack.good })
  to.add('role.noted', at(37, 15), { role: looksBack.role, did: 'weighed' })
  to.add('pattern.noted', at(37, 15.2), { part: 'weDid', text: looksBack.pattern })
  to.add('worth.noted', at(38, 15), { exercise: 'strengths', text: looksBack.strengths })
}
