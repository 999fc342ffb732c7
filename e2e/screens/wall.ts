import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arriveInDemo, type Walker } from '../walk.ts'

const { questions, answers } = care

async function inFear(walker: Walker, path: string): Promise<void> {
  await arriveInDemo(walker, '/safety')
  await walker.pick(questions.danger.question, answers.yes)
  await walker.go(path)
  await walker.page.getByText(walker.say('Before anything is cut')).first().waitFor()
}

async function steps(walker: Walker, path: string): Promise<void> {
  await arriveInDemo(walker, path)
  await walker.page.locator('.steps').first().waitFor()
}

/** The channels in every state that looks different. */
export const wall: readonly Screen[] = [
  { name: 'channels-worst', reach: ({ open }) => open('/channels') },
  {
    name: 'channels-worst-four',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/channels')
      for (const name of ['WhatsApp', 'Instagram', 'Facebook', 'Snapchat']) await walker.press(name)
    },
  },
  {
    name: 'channels-begun',
    reach: async walker => {
      await walker.open('/channels')
      await walker.press('Not now')
      await walker.page.getByRole('heading', { name: walker.say('All of them') }).waitFor()
    },
  },
  { name: 'channels-wall', reach: walker => arriveInDemo(walker, '/channels') },
  {
    name: 'channels-wall-unfolded',
    reach: async walker => {
      await arriveInDemo(walker, '/channels')
      await walker.page.locator('main').evaluate(main => {
        for (const fold of main.querySelectorAll('details')) fold.open = true
      })
    },
  },
  { name: 'channels-wall-in-fear', reach: walker => inFear(walker, '/channels') },
  {
    name: 'channels-own-new',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/channels')
      await walker.press('Add a channel')
    },
  },
  { name: 'channel', reach: walker => steps(walker, '/channels/sms') },
  { name: 'channel-location', reach: walker => steps(walker, '/channels/location') },
  { name: 'channel-in-fear', reach: walker => inFear(walker, '/channels/instagram') },
  { name: 'channel-noticed-in-fear', reach: walker => inFear(walker, '/channels/passwords') },
  { name: 'channel-unknown', reach: walker => arriveInDemo(walker, '/channels/nowhere') },
  { name: 'channels-numbers', reach: walker => arriveInDemo(walker, '/channels?s=numbers') },
  {
    name: 'channels-numbers-new',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/channels?s=numbers')
      await walker.press('Add one')
    },
  },
]
