import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import closing from '../content/en/closing.json' with { type: 'json' }
import comeback from '../content/en/comeback.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { bringIn, saveOpenCopy } from './support/copy.ts'
import { eraseEverything, says } from './support/person.ts'
import { bringInPlan, daysAgo } from './support/plan.ts'
import { keepLook, noteReply, planAndTake } from './support/steps.ts'
import { afternoon, later } from './walk.ts'

type Entry = ReturnType<typeof daysAgo>
type End = keyof typeof closing.ends.each
type Outcome = keyof typeof comeback.readiness.outcomes

const hour = 60 * 60_000
const lesson = 'To ask before I guess.'

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
  /** What is done from the last page on. */
  readonly after?: (page: Page) => Promise<void>
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
    entries: [
      ...calmWeeks('hearHow'),
      daysAgo(60, 'unsaid.noted', { sort: 'unsaid', text: 'That I was afraid.' }),
    ],
    ready: 'smallStep',
    between: talkItThrough,
    end: 'return',
  },
  {
    name: 'closed for good, without ever looking back',
    days: 200,
    ready: 'notYet',
    between: writeWhatWasLearned,
    end: 'closed',
    after: exportAndDelete,
  },
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

/** What was still unsaid is said, and the circle is closed by the talk; the end rests on the look and on that. */
async function talkItThrough(page: Page): Promise<void> {
  await page.goto('/words')
  const circle = page.getByRole('region', { name: 'The circle' })
  await expect(circle).toContainText('One thing is still open')
  await page.getByRole('button', { name: /^Settle it/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /It is said/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await circle.getByRole('button', { name: /We talked/ }).click()
  await expect(circle).toContainText(/Closed on .*: you talked\./)
}

async function writeWhatWasLearned(page: Page): Promise<void> {
  const { title, prompt } = closing.parts.learned
  await page.goto('/closing')
  const learned = page.getByRole('region', { name: title })
  await learned.getByRole('button', { name: /^Write/ }).click()
  await page.getByLabel(prompt).fill(lesson)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(learned.getByText(lesson)).toBeVisible()
}

/** The primary way from the last page: a copy is taken along, then everything goes; the cleared page waits for a network. */
async function exportAndDelete(page: Page): Promise<void> {
  const way = page.getByRole('main').getByRole('link')
  await expect(way.filter({ hasText: /Go to Today|What becomes of the journal/ }).first()).toHaveText(
    'What becomes of the journal',
  )
  await way.filter({ hasText: 'What becomes of the journal' }).click()
  await expect(page.getByText(closing.leaving.over)).toBeVisible()
  const saved = await saveOpenCopy(page)
  const kinds = saved.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['closing.written', 'closing.held', 'plan.ended']))
  expect(saved.find(({ kind }) => kind === 'closing.written')?.body).toMatchObject({ text: lesson })
  await eraseEverything(page)
  await expect(page.getByText('Everything on this device is erased')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page, 'as soon as the origin answers, its page clears the rest').toHaveURL(/\/erased$/)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible()
}

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

async function end(
  page: Page,
  { end: chosen, without = [] }: Pick<Persona, 'end' | 'without'>,
): Promise<void> {
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
    await persona.after?.(page)
  })
}

test('closed for good, and it might be needed as evidence: the journal goes, and the record stays', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await bringInPlan(page, 90, 'coldTurkey')
  await page.goto('/record?s=new')
  await page.getByLabel('Time', { exact: true }).fill('22:15')
  await page.getByLabel('What happened', { exact: true }).fill(lesson)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('main').getByText(lesson)).toBeVisible()
  await end(page, { end: 'closed' })
  await page.getByRole('link', { name: 'What becomes of the journal' }).click()
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  await page.getByRole('button', { name: 'Yes, or perhaps' }).click()
  await page.getByRole('button', { name: 'Delete the journal', exact: true }).click()
  await page.getByRole('button', { name: 'Delete the journal now' }).click()
  await expect(says(page, 'The journal was deleted. The record is here.')).toBeVisible()
  await page.goto('/record')
  await expect(page.getByRole('link', { name: lesson })).toBeVisible()
  await page.goto('/closing')
  await expect(page.getByText(/This is about the time/)).toHaveCount(0)
})
