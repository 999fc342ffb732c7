import type { Locator, Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import content from '../content/en/comeback.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { bringIn } from './support/copy.ts'
import { bringInPlan, daysAgo } from './support/plan.ts'
import { keepLook, noteReply, planAndTake } from './support/steps.ts'
import { afternoon, later, night, walker } from './walk.ts'

const day = 24 * 60 * 60_000
const { scenes, outcomes, wants, ifNo } = content.readiness
const { rungs, looks, replies, closed, quiet } = content.ladder

/** Calm weeks: low evenings, three reminders that stirred nothing. */
const calm = [
  ...[26, 24, 22, 20, 18, 16, 12, 10, 8, 6, 4, 2].map(ago => daysAgo(ago, 'checkIn.evening', { longing: 2 })),
  ...[40, 30, 15].map(ago => daysAgo(ago, 'contact.logged', { direction: 'chanceLook' })),
]
/** And what the person said of themselves. */
const looked = [
  ...Object.keys(scenes).map(scene => daysAgo(1, 'scene.imagined', { scene, before: 3, after: 3 })),
  daysAgo(1, 'readiness.looked', { wants: ['hearHow'], ifNo: 'bearable', outcome: 'noSign' }),
]

/** Where each thing that is offered instead leads. */
const leadsTo: Readonly<Record<string, string>> = {
  [care.instead.people]: '/now?s=reachSomeone',
  [care.instead.helpLines]: '/help',
  [care.instead.lawyerOrAdvocate]: '/help',
  [care.instead.safetyPlan]: '/safety#plan',
  [care.instead.keepEvidence]: '/record',
  [care.instead.keepForMyself]: '/kept',
  [care.instead.urgeHelp]: '/now',
}

async function arrive(page: Page, entries: readonly ReturnType<typeof daysAgo>[]): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await bringInPlan(page, 60, 'coldTurkey')
  await bringIn(page, entries)
}

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const on = (days: number) => new Date(afternoon.getTime() + days * day)

async function look(page: Page, title: string, feelings: string, next: string): Promise<void> {
  await expect(section(page, title)).toBeVisible()
  await keepLook(page, feelings, next)
  await expect(section(page, 'Your step')).toContainText(`${title}, `)
}

test('by keyboard alone and offline: three scenes and what is wanted, beside calm weeks, show no sign against a step', async ({
  page,
}) => {
  await arrive(page, calm)
  await goOffline(page)
  await page.goto('/ready')
  await expect(section(page, 'What the look comes to')).toContainText(outcomes.notYet.title)
  for (const scene of Object.values(scenes)) {
    await pressOn(page, page.getByRole('button', { name: `Imagine it: ${scene.title}` }))
    const dial = page.getByRole('group', { name: 'How strong is the longing now, before it?' })
    await expect(dial.getByRole('radio').first()).toBeVisible()
    await tabTo(page, dial.getByRole('radio').first())
    await page.keyboard.press('3')
    await expect(page.getByText(scene.lines[0] ?? '')).toBeVisible()
    await tabTo(page, page.getByRole('group', { name: 'How strong is it now?' }).getByRole('radio').first())
    await page.keyboard.press('4')
    await pressOn(page, page.getByRole('button', { name: 'Keep it' }))
    await expect(page.getByRole('button', { name: `Imagine it again: ${scene.title}` })).toBeFocused()
  }
  await pressOn(page, page.getByRole('button', { name: 'Say what I want from it' }))
  await tabTo(page, page.getByRole('checkbox', { name: wants.hearHow.label }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: ifNo.bearable }))
  await page.keyboard.press('Space')
  await pressOn(page, page.getByRole('button', { name: 'Keep it and look' }))
  await expect(section(page, 'What the look comes to')).toContainText(outcomes.noSign.title)
  const speaksFor = section(page, 'What speaks for a step')
  await expect(speaksFor).toContainText('12 evenings in 28 days: 2 of 10 in the mean, from 2 to 2.')
  await expect(speaksFor).toContainText('3 reminders in 90 days; 3 of them without a wave')
  await expect(section(page, 'What speaks against it')).toContainText('Nothing that was noted.')
  await expect(section(page, 'What is not known')).toContainText('What the reviews of your plan say')
  await expect(page.getByText(/%/)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'To the small steps' })).toBeVisible()
})

test('a wish to be missed is named as a strong sign, and no step is offered', async ({ page }) => {
  await arrive(page, [...calm, ...looked])
  await page.goto('/ready')
  await page.getByRole('button', { name: 'Say it anew' }).click()
  await page.getByRole('checkbox', { name: wants.missMe.label }).check({ force: true })
  await page.getByRole('button', { name: 'Keep it and look' }).click()
  await expect(section(page, 'What the look comes to')).toContainText(outcomes.notYet.title)
  await expect(section(page, 'What speaks against it')).toContainText(wants.missMe.why)
  await walker(page, 'en-GB').go('/ladder')
  await expect(page.getByText(/The look at readiness says “not yet”/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Plan this step' })).toBeHidden()
})

test('one step, its three looks, an answer: the next rung comes after the days between, and one look leads back to quiet', async ({
  page,
}) => {
  await arrive(page, [...calm, ...looked])
  await page.goto('/ladder')
  await planAndTake(page, 'note')
  const attempts = section(page, 'Attempts so far')
  await expect(attempts).toContainText(/Steps\s*1/)
  await look(page, looks.atOnce.title, 'No', 'On')
  await noteReply(page, replies.warm)
  await expect(page.getByText(/The next look comes 22\sNov/)).toBeVisible()
  await later(page, on(0.8))
  await look(page, looks.nextMorning.title, 'Some', 'On')
  await later(page, on(3))
  await expect(section(page, 'The days around it').getByRole('row')).toHaveCount(8)
  await look(page, looks.threeDays.title, 'No', 'On')
  await expect(page.getByText(/can be planned from Saturday, 28\sNovember 2026 on/)).toBeVisible()
  await later(page, on(7))
  await expect(page.getByRole('heading', { name: `Plan it: ${rungs.exchange.title}` })).toBeVisible()
  await planAndTake(page, 'exchange')
  await look(page, looks.atOnce.title, 'Yes', 'Back to quiet')
  await expect(page.getByText(quiet[0] ?? '')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go quiet again' })).toBeVisible()
  await page.reload()
  await expect(page.getByText(quiet[0] ?? '')).toBeVisible()
  await expect(page.getByText('Earlier steps')).toBeVisible()
  await expect(page.getByText(/No step is offered before Saturday, 12\sDecember 2026/)).toBeVisible()
  await expect(page.getByText(/The look at readiness says|Plan this step/)).toHaveCount(0)
  await noteReply(page, replies.neutral)
  await later(page, on(7 + 14))
  await expect(page.getByText(/The look at readiness says “not yet”/)).toBeVisible()
  await expect(section(page, 'What speaks against it')).toContainText('One look at it said “yes”.')
  await goByMenu(page, 'Today')
  await expect(page.getByRole('region', { name: 'Something happened?' })).toBeVisible()
})

test('two looks at a step that say yes: every rung asks the look at readiness, and the reasons stand on both sides', async ({
  page,
}) => {
  await arrive(page, [...calm, ...looked])
  await page.goto('/ladder')
  await planAndTake(page, 'note')
  await look(page, looks.atOnce.title, 'Yes', 'On')
  await noteReply(page, replies.warm)
  await later(page, on(0.8))
  await look(page, looks.nextMorning.title, 'Yes', 'On')
  await later(page, on(3))
  await look(page, looks.threeDays.title, 'No', 'On')
  await later(page, on(7))
  await expect(page.getByText(/The look at readiness says “not yet”/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Plan this step' })).toHaveCount(0)
  await expect(section(page, 'What speaks against it')).toContainText('2 looks at the same step said “yes”.')
  await expect(section(page, 'What speaks for a step')).toContainText('Reminders were met calmly')
  await expect(page.getByText(/%/)).toHaveCount(0)
})

test('one message without a reply closes the path after two weeks; a no closes it at once, and sending what was held, too', async ({
  page,
}) => {
  await arrive(page, [...calm, ...looked, daysAgo(3, 'message.held', { text: 'I still have your book.' })])
  await page.goto('/kept')
  await expect(page.getByRole('button', { name: /I will send it/ })).toBeVisible()
  await page.goto('/ladder')
  await planAndTake(page, 'note')
  await later(page, on(13))
  await expect(page.getByText(closed.noReply[0] ?? '')).toBeHidden()
  const proposed = page.getByText('A message you held has had its 24 hours.')
  await walker(page, 'en-GB').go('/')
  await expect(proposed).toBeVisible()
  await later(page, on(14))
  await expect(page.getByText('One thing')).toBeVisible()
  await expect(proposed).toBeHidden()
  await walker(page, 'en-GB').go('/ladder')
  await expect(page.getByText(closed.noReply[0] ?? '')).toBeVisible()
  await walker(page, 'en-GB').go('/kept')
  await expect(page.getByText(/One message went out and none came back/)).toBeVisible()
  await expect(page.getByRole('button', { name: /I will send it/ })).toBeHidden()
  await walker(page, 'en-GB').go('/ladder')
  await noteReply(page, replies.no)
  await expect(page.getByText(closed.no[0] ?? '')).toBeVisible()
  await walker(page, 'en-GB').go('/words')
  await expect(page.getByText(closed.no[0] ?? '')).toBeVisible()
  await walker(page, 'en-GB').go('/ready')
  await expect(page.getByText(closed.no[0] ?? '')).toBeVisible()
  await expect(section(page, 'Three scenes to imagine')).toBeHidden()
})

test('two attempts without an answer close the path wherever something leads towards contact, and a word from them opens it', async ({
  page,
}) => {
  const tried = [30, 18].map(ago => daysAgo(ago, 'contact.logged', { direction: 'outgoing' }))
  const held = daysAgo(3, 'message.held', { text: 'I still have your book.' })
  await arrive(page, [...calm, ...looked, ...tried, held])
  const { go } = walker(page, 'en-GB')
  for (const place of ['/ladder', '/ready', '/words']) {
    await go(place)
    await expect(page.getByText(closed.attempts[0] ?? '')).toBeVisible()
  }
  await expect(page.getByRole('button', { name: /Plan this step|Imagine it/ })).toHaveCount(0)
  await go('/kept')
  await expect(page.getByText(/Several attempts went out and nothing came back/)).toBeVisible()
  await expect(page.getByRole('button', { name: /I will send it/ })).toBeHidden()
  await bringIn(page, [daysAgo(1, 'contact.logged', { direction: 'incoming', nature: 'emotional' })])
  await page.goto('/ladder')
  await expect(section(page, 'Where you are')).toBeVisible()
  await expect(page.getByText(closed.attempts[0] ?? '')).toHaveCount(0)
})

test('an order, fear, the small hours and the hours after a peak close it kindly, with what is there instead', async ({
  page,
}) => {
  await arrive(page, [...calm, ...looked])
  const { go, press, pick: say } = walker(page, 'en-GB')
  await later(page, night)
  await page.goto('/ladder')
  for (const place of ['/ready', '/ladder']) {
    await go(place)
    await expect(page.getByText(/This opens again: 22\sNov/)).toBeVisible()
    await expect(page.getByRole('button', { name: /Plan this step|Imagine it/ })).toHaveCount(0)
  }
  await later(page, afternoon)
  await go('/now')
  await page.getByRole('radio', { name: '9' }).check({ force: true })
  await press('I won’t, for now')
  await go('/ready')
  await expect(page.getByText(/Nothing here leads towards contact before 21\sNov/)).toBeVisible()
  await later(page, on(1))
  const { people, helpLines, safetyPlan, keepEvidence, keepForMyself, lawyerOrAdvocate, urgeHelp } =
    care.instead
  for (const [question, words, instead] of [
    ['danger', care.because.afraid, [people, helpLines, safetyPlan]],
    ['threatened', care.because.threatened, [people, helpLines, keepEvidence, safetyPlan]],
    ['askedToStop', care.because.askedToStop, [keepForMyself, urgeHelp, people]],
    ['order', care.because.orderStands, [keepForMyself, lawyerOrAdvocate, urgeHelp]],
  ] as const) {
    await go('/safety')
    await say(care.questions[question].question, care.answers.yes)
    for (const place of ['/ready', '/ladder']) {
      await go(place)
      await expect(page.getByText(words)).toBeVisible()
      const offered = page.getByRole('main').getByRole('link')
      for (const name of instead)
        await expect(offered.filter({ hasText: name })).toHaveAttribute('href', leadsTo[name] ?? '')
      await expect(page.getByRole('button', { name: /Plan this step|Imagine it/ })).toHaveCount(0)
    }
  }
})
