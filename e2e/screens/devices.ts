import type { Page } from '@playwright/test'
import { pseudo } from '../../app/src/messages/pseudo.ts'
import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { forgetNewest, isAppend } from '../support/devices.ts'
import { afternoon, type Walker, walker } from '../walk.ts'

const { questions, answers, warn } = care
const address = '/devices'
const on = 'Keep a sealed copy on the relay, and add a device'

async function kept({ open, take, press, page, say }: Walker): Promise<void> {
  await open('/')
  await take('I am thinking about it')
  await press('Skip for now')
  await page.getByRole('link', { name: say('I feel the urge') }).waitFor()
}

async function off(there: Walker): Promise<void> {
  await kept(there)
  await there.go(address)
  await there.page.getByRole('button', { name: there.say(on) }).waitFor()
}

async function adding(there: Walker): Promise<void> {
  await off(there)
  await there.press(on)
  await heading(there.page, there.say('Add a device'))
}

async function copyKept(there: Walker): Promise<void> {
  await adding(there)
  await there.press('Cancel')
  await there.page.getByText(there.say('All is there.')).waitFor()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

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

async function codeOf({ page }: Walker): Promise<string> {
  return page.locator('.devices-code').innerText()
}

async function showing({ open, take, page }: Walker): Promise<void> {
  await open('/')
  await take('I have it on another device')
  await page.locator('.devices-code').waitFor()
}

/** Two devices up to their words. @returns the other one */
async function comparing(there: Walker): Promise<Walker> {
  await adding(there)
  const fresh = await another(there)
  await showing(fresh)
  await there.page.getByLabel(there.say('Or type the code')).fill(await codeOf(fresh))
  await there.press('Go on')
  await heading(there.page, there.say('The same three words?'))
  return fresh
}

async function two(there: Walker): Promise<void> {
  const fresh = await comparing(there)
  await heading(fresh.page, fresh.say('The same three words?'))
  await fresh.press('They are the same')
  await there.press('They are the same')
  await there.press('Done')
  await there.page.getByRole('button', { name: there.say('Remove'), exact: true }).waitFor()
}

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
    reach: async there => {
      await off(there)
      await there.page.route('**/v1/**', route => route.abort('internetdisconnected'))
      await there.press(on)
      await there.page.getByText(there.say('Not all of the journal is over there yet.')).waitFor()
    },
  },
  { name: 'devices-add', reach: adding },
  {
    name: 'devices-not-a-code',
    headingFocused: false,
    reach: async there => {
      await adding(there)
      await there.page.getByLabel(there.say('Or type the code')).fill('ABCD')
      await there.press('Go on')
      await there.page.getByText(there.say('The devices did not meet')).waitFor()
    },
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
    reach: async there => {
      await copyKept(there)
      await there.go('/safety')
      await there.pick(questions.danger.question, answers.yes)
      await there.go(address)
      await there.page.getByText(there.say(warn.paperCanBeFound)).waitFor()
      await there.press('Make twelve words for this')
      await there.page.locator('.twelve-words-list').waitFor()
    },
  },
  {
    name: 'devices-words-check',
    headingFocused: false,
    reach: async there => {
      await copyKept(there)
      await there.press('Make twelve words for this')
      await there.press('I have written them down')
      await there.press('Check')
      await there.page.locator('.twelve-words [aria-invalid="true"]').first().waitFor()
    },
  },
  {
    name: 'devices-by-words',
    headingFocused: false,
    reach: async there => {
      await showing(there)
      await there.press('I have lost them and have the words')
      await there.page.getByLabel(there.say('The twelve words, in their order')).fill('one two three')
      await there.press('Bring it here')
      await there.page.locator('[aria-invalid="true"]').waitFor()
    },
  },
  { name: 'devices-two', reach: two },
  {
    name: 'devices-troubles',
    headingFocused: false,
    reach: async there => {
      await copyKept(there)
      await there.go('/')
      await there.press('I saw them by chance')
      await there.go(address)
      const sent = there.page.waitForResponse(isAppend)
      await there.press('Send and receive now')
      await sent
      await forgetNewest(there.page)
      await there.press('Send and receive now')
      await there.page.getByRole('button', { name: there.say('Send everything again') }).waitFor()
    },
  },
  {
    name: 'devices-remove',
    headingFocused: false,
    reach: async there => {
      await two(there)
      await there.press('Remove')
      await there.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'devices-stop',
    headingFocused: false,
    reach: async there => {
      await copyKept(there)
      await there.press('Stop keeping a copy')
      await there.page.getByRole('dialog').waitFor()
    },
  },
]
