import type { Locator } from '@playwright/test'
import { pseudo } from '../../app/src/messages/pseudo.ts'
import care from '../../content/en/care.json' with { type: 'json' }
import { written } from '../hands.ts'
import type { Screen } from '../screens.ts'
import { forgetNewest } from '../support/devices.ts'
import { afternoon, arriveToStay, type Walker, walker } from '../walk.ts'

const { questions, answers, warn } = care
const address = '/devices'
const keep = 'Keep a sealed copy on the relay, and add a device'
const typed = 'Or type the code'
const same = 'The same three words?'

type Reach = (there: Walker) => Promise<unknown>
type Shown = (there: Walker) => Locator

const text =
  (english: string): Shown =>
  ({ page, say }) =>
    page.getByText(say(english))
const heading =
  (english: string): Shown =>
  ({ page, say }) =>
    page.getByRole('heading', { name: say(english), level: 1 })
const button =
  (english: string): Shown =>
  ({ page, say }) =>
    page.getByRole('button', { name: say(english), exact: true })
const part =
  (selector: string): Shown =>
  ({ page }) =>
    page.locator(selector).first()
const question: Shown = ({ page }) => page.getByRole('dialog')

/** From one state on to another: what is pressed there, in this order, and what shows that it has come. */
function on(from: Reach, presses: readonly string[], shown: Shown): (there: Walker) => Promise<void> {
  return async there => {
    await from(there)
    for (const english of presses) await there.press(english)
    await shown(there).waitFor()
  }
}

/** Into the field of this name, as it stands in the state before. */
function filled(from: Reach, label: string, words: string): Reach {
  return async there => {
    await from(there)
    await there.write(label, words)
  }
}

async function off(there: Walker): Promise<void> {
  await arriveToStay(there)
  await there.go(address)
  await button(keep)(there).waitFor()
}
const adding = on(off, [keep], heading('Add a device'))
const copyKept = on(adding, ['Cancel'], text('All is there.'))

/** Another device of the same person, in the same tongue. It goes with the browser at the end of the test. */
async function another({ page, say }: Walker): Promise<Walker> {
  const tongue = say('a') === 'a' ? 'en-GB' : say('a') === pseudo('a', true) ? 'ar-XB' : 'en-XA'
  const context = await page
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(page.url()).origin,
      locale: tongue,
    })
  if (context === undefined) throw new Error('no browser')
  await context.clock.setSystemTime(afternoon)
  return walker(await context.newPage(), tongue)
}

async function showing(there: Walker): Promise<void> {
  await there.open('/')
  await there.take('I have it on another device')
  await part('.devices-code')(there).waitFor()
}

/** Two devices up to their words. @returns the other one */
async function comparing(there: Walker): Promise<Walker> {
  await adding(there)
  const fresh = await another(there)
  await showing(fresh)
  await there.write(typed, await part('.devices-code')(fresh).innerText())
  await there.press('Go on')
  await heading(same)(there).waitFor()
  return fresh
}

const two = on(
  async there => {
    const fresh = await comparing(there)
    await heading(same)(fresh).waitFor()
    await fresh.press('They are the same')
  },
  ['They are the same', 'Done'],
  button('Remove'),
)

/** The other devices, in every state that looks different. */
export const devicesScreens: readonly Screen[] = [
  { name: 'devices', reach: off },
  {
    name: 'devices-what-they-learn',
    headingFocused: false,
    reach: async there => {
      await off(there)
      await there.page.locator('main summary').click()
    },
  },
  {
    name: 'devices-no-network',
    headingFocused: false,
    reach: on(
      async there => {
        await off(there)
        await there.page.route('**/v1/**', route => route.abort('internetdisconnected'))
      },
      [keep],
      text('Not all of the journal is over there yet.'),
    ),
  },
  { name: 'devices-add', reach: adding },
  {
    name: 'devices-not-a-code',
    headingFocused: false,
    reach: on(filled(adding, typed, 'ABCD'), ['Go on'], text('The devices did not meet')),
  },
  {
    name: 'devices-compare',
    reach: async there => {
      await comparing(there)
    },
  },
  { name: 'devices-show', reach: showing },
  { name: 'devices-kept', reach: copyKept },
  {
    name: 'devices-words',
    headingFocused: false,
    reach: on(
      async there => {
        await copyKept(there)
        await there.go('/safety')
        await there.pick(questions.danger.question, answers.yes)
        await there.go(address)
        await text(warn.paperCanBeFound)(there).waitFor()
      },
      ['Make twelve words for this'],
      part('.twelve-words-list'),
    ),
  },
  {
    name: 'devices-words-check',
    headingFocused: false,
    reach: on(
      copyKept,
      ['Make twelve words for this', 'I have written them down', 'Check'],
      part('.twelve-words [aria-invalid="true"]'),
    ),
  },
  {
    name: 'devices-by-words',
    headingFocused: false,
    reach: on(
      filled(
        async there => {
          await showing(there)
          await there.press('I have lost them and have the words')
        },
        'The twelve words, in their order',
        'one two three',
      ),
      ['Bring it here'],
      part('[aria-invalid="true"]'),
    ),
  },
  { name: 'devices-two', reach: two },
  {
    name: 'devices-troubles',
    headingFocused: false,
    reach: on(
      async there => {
        await copyKept(there)
        await there.go('/')
        await there.press('I saw them by chance')
        await written(there.page)
        await forgetNewest(there.page)
      },
      ['Send and receive now'],
      button('Send everything again'),
    ),
  },
  { name: 'devices-remove', headingFocused: false, reach: on(two, ['Remove'], question) },
  { name: 'devices-stop', headingFocused: false, reach: on(copyKept, ['Stop keeping a copy'], question) },
]
