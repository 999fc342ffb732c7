import care from '../content/en/care.json' with { type: 'json' }
import text from '../content/en/decide.json' with { type: 'json' }
import type { Persona } from '../core/src/decide/personas.ts'
import { personas } from '../core/src/decide/personas.ts'
import { type Answers, goThroughByKeyboard, heading } from './decide-steps.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { pressOn } from './hands.ts'
import { afternoon } from './walk.ts'

/** The rest of the table is walked in core's own tests, without a browser. */
const walked: readonly string[] = [
  'first-week heartbreak',
  'left by the partner, and wants small steps',
  'ended it and feels guilty',
  'two children',
  'the same office',
  'a court order',
  'they asked me to stop',
  'make them miss me',
  'stalked by the ex',
  'friends later, with needy energy',
  'tried four times',
  'lives together until March',
  'still a couple, under one roof, not talked through',
  'a death instead of a breakup',
  'accepted, and in good touch',
]

interface Sentences {
  readonly question: string
  readonly answers: Readonly<Record<string, string>>
}

/** What this person answers, in the sentences of the screen. */
function spoken({ safety, answers }: Persona): Answers {
  const asked: Readonly<Record<string, Sentences>> = text.questions
  const careful = Object.entries(care.questions).map(([code, { question }]) => {
    const given = safety[code as keyof typeof safety] ?? 'no'
    return [question, given === 'unasked' ? [] : [care.answers[given]]]
  })
  const others = Object.entries(answers).map(([code, given]) => {
    const { question = '', answers: sentences = {} } = asked[code] ?? {}
    return [question, given.map(one => sentences[one] ?? one)]
  })
  return Object.fromEntries([...careful, ...others]) as Answers
}

/** What stands above the page in the end. */
function titleOf({ outcome, rule }: Persona): string {
  const peopleFirst: Readonly<Record<string, { readonly title: string }>> = text.safetyFirst
  return outcome === 'safetyFirst' ? (peopleFirst[rule]?.title ?? '') : text.outcomes[outcome].title
}

test('all who are walked with are in the table', () => {
  const names = personas.map(({ name }) => name)
  expect(walked.filter(name => !names.includes(name))).toEqual([])
})

for (const persona of personas.filter(({ name }) => walked.includes(name))) {
  test(`${persona.name}: by keyboard alone and without a network, to ${persona.outcome}`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(afternoon)
    await page.goto('/')
    await pressOn(page, page.getByRole('button', { name: 'I am thinking about it' }))
    await pressOn(page, page.getByRole('button', { name: 'Skip for now' }))
    await expect(page.getByRole('heading', { name: 'Here you are.' })).toBeVisible()
    await goOffline(page)
    await page.goto('/decide')
    await pressOn(page, page.getByRole('link', { name: 'Begin', exact: true }))
    await goThroughByKeyboard(page, spoken(persona))
    await expect(heading(page)).toHaveText(titleOf(persona))
  })
}
