import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import closing from '../content/en/closing.json' with { type: 'json' }
import comeback from '../content/en/comeback.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { bringIn } from './support/copy.ts'
import { bringInPlan, daysAgo } from './support/plan.ts'
import { keepLook, noteReply, planAndTake } from './support/steps.ts'
import { afternoon, later } from './walk.ts'

type Entry = ReturnType<typeof daysAgo>
type End = keyof typeof closing.ends.each
type Outcome = keyof typeof comeback.readiness.outcomes

const hour = 60 * 60_000

/** Four calm weeks, three scenes, and a wish that could bear a no: nothing strong speaks against a step. */
function calmWeeks(want = 'friendship'): Entry[] {
  const evenings = Array.from({ length: 27 }, (_, n) => daysAgo(27 - n, 'checkIn.evening', { longing: 1 }))
  const scenes = ['message', 'meeting', 'someoneNew'].map((scene, n) =>
    daysAgo(3 - n / 10, 'scene.imagined', { scene, before: 2, after: 2 }),
  )
  const look = { wants: [want], ifNo: 'bearable', outcome: 'smallStep' }
  return [...evenings, ...scenes, daysAgo(2, 'readiness.looked', look)]
}

/** A greeting that went out so many days ago, and what came back to it. */
function greeting(days: number, reply?: string): Entry[] {
  const planned = daysAgo(days + 1, 'step.planned', {
    rung: 'note',
    aim: 'A greeting.',
    limit: 'Three lines.',
    exit: 'I leave it there.',
  })
  const taken = daysAgo(days, 'step.taken', { through: 'self' }, planned.id)
  return [
    planned,
    taken,
    ...(reply === undefined ? [] : [daysAgo(days - 0.5, 'step.answered', { reply }, planned.id)]),
  ]
}

interface Persona {
  readonly name: string
  readonly days: number
  readonly approach?: string
  readonly entries?: readonly Entry[]
  readonly safety?: 'order' | 'askedToStop' | 'danger'
  /** What the look at readiness comes to, or why there is none. */
  readonly ready: Outcome | RegExp
  readonly between?: (page: Page) => Promise<void>
  readonly end: End
  /** Ends that are not offered. */
  readonly without?: readonly End[]
}

const personas: readonly Persona[] = [
  {
    name: 'back to friends, by a greeting that went well',
    days: 120,
    entries: calmWeeks(),
    ready: 'smallStep',
    between: async page => {
      await takeGreeting(page, 'Something warm')
      await lookAfterwards(page, 'No', 'On')
    },
    end: 'friends',
  },
  {
    name: 'one step, and then back to quiet',
    days: 90,
    entries: calmWeeks('hearHow'),
    ready: 'smallStep',
    between: async page => {
      await takeGreeting(page, 'Something neutral')
      await lookAfterwards(page, 'Yes', 'Back to quiet')
      await expect(page.getByText(comeback.ladder.quiet[0] ?? '')).toBeVisible()
    },
    end: 'backToQuiet',
  },
  {
    name: 'a return that was talked through',
    days: 150,
    approach: 'talkFirst',
    entries: calmWeeks('tryAgain'),
    ready: /^(A small step|Not yet)$/,
    end: 'return',
  },
  { name: 'closed for good, without ever looking back', days: 200, ready: 'notYet', end: 'closed' },
  {
    name: 'co-parents in their second year',
    days: 400,
    approach: 'structured',
    entries: [
      daysAgo(40, 'matter.opened', { what: 'The deposit', sort: 'lease', due: '2026-12-31' }),
      daysAgo(5, 'handover.planned', { what: 'Robin', on: '2026-11-27', time: '17:00' }),
    ],
    ready: 'notYet',
    between: async page => {
      await page.goto('/matters')
      await expect(page.getByText('The deposit').first()).toBeVisible()
      await expect(page.getByText('Robin').first()).toBeVisible()
    },
    end: 'structured',
  },
  {
    name: 'an order is in force: the path is closed',
    days: 60,
    safety: 'order',
    ready: /This path is closed/,
    end: 'closed',
    without: ['friends', 'return'],
  },
  {
    name: 'one asked the other to stop',
    days: 60,
    safety: 'askedToStop',
    entries: calmWeeks(),
    ready: /This path is closed/,
    end: 'backToQuiet',
    without: ['friends', 'return'],
  },
  {
    name: 'going quiet may not be safe',
    days: 30,
    safety: 'danger',
    ready: /This path is closed/,
    end: 'closed',
    without: ['friends', 'return'],
  },
  {
    name: 'one message, and no reply in two weeks',
    days: 100,
    entries: [...calmWeeks(), ...greeting(20)],
    ready: /One message, and no reply/,
    end: 'closed',
  },
  {
    name: 'they said no',
    days: 100,
    entries: [...calmWeeks(), ...greeting(6, 'no')],
    ready: /They said no/,
    end: 'closed',
  },
]

async function takeGreeting(page: Page, reply: string): Promise<void> {
  await page.goto('/ladder')
  await planAndTake(page, 'note')
  await noteReply(page, reply)
  await expect(page.getByText(`What came back: ${reply}.`)).toBeVisible()
}

/** At once, the next morning, and after three days; where it says "back to quiet", that is the last look. */
async function lookAfterwards(page: Page, feelings: string, next: string): Promise<void> {
  for (const [n, after] of [0, 20, 78].entries()) {
    await later(page, new Date(afternoon.getTime() + after * hour))
    await keepLook(page, feelings, next)
    if (next === 'Back to quiet' && n === 0) return
  }
}

async function answerSafety(page: Page, question: 'order' | 'askedToStop' | 'danger'): Promise<void> {
  await page.goto('/safety')
  await page
    .getByRole('group', { name: care.questions[question].question })
    .getByRole('radio', { name: care.answers.yes, exact: true })
    .check({ force: true })
}

async function lookAtReadiness(page: Page, ready: Outcome | RegExp): Promise<void> {
  await page.goto('/ready')
  const says = typeof ready === 'string' ? comeback.readiness.outcomes[ready].title : ready
  await expect(
    page
      .getByRole('main')
      .getByText(says, { exact: typeof says === 'string' })
      .first(),
  ).toBeVisible()
  await expect(page.getByText(/\d\s?%/)).toHaveCount(0)
}

async function end(page: Page, { end: chosen, without = [] }: Persona): Promise<void> {
  const { each } = closing.ends
  await page.goto('/closing')
  await page.getByRole('button', { name: 'Choose an end' }).click()
  await expect(page.getByRole('radio', { name: each[chosen].title })).toBeVisible()
  for (const other of without)
    await expect(page.getByRole('radio', { name: each[other].title })).toHaveCount(0)
  await page.getByRole('radio', { name: each[chosen].title }).check({ force: true })
  await page.getByRole('button', { name: 'End it like this' }).click()
  await expect(page.getByRole('heading', { name: each[chosen].last.heading, level: 1 })).toBeFocused()
}

for (const persona of personas) {
  test(`without a network, from quiet to an end: ${persona.name}`, async ({ page }) => {
    await page.clock.setFixedTime(afternoon)
    await enter(page)
    await bringInPlan(page, persona.days, persona.approach ?? 'coldTurkey')
    if (persona.entries) await bringIn(page, persona.entries)
    await goOffline(page)
    if (persona.safety) await answerSafety(page, persona.safety)
    await lookAtReadiness(page, persona.ready)
    await persona.between?.(page)
    await end(page, persona)
  })
}
