import type { Screen } from '../screens.ts'
import { arriveInDemo, arriveToStay, type Walker } from '../walk.ts'

/** A browser that could be woken, and says this about notifications: the one under test has nobody to ask. */
async function inBrowserThatSays({ page }: Walker, permission: NotificationPermission): Promise<void> {
  await page.addInitScript(said => {
    const never = () => new Promise(() => undefined)
    const none = async () => undefined
    const container = {
      register: never,
      getRegistration: none,
      getRegistrations: async () => [],
      ready: never(),
    }
    Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
    Object.defineProperty(Notification, 'permission', { get: () => said, configurable: true })
  }, permission)
}

/** A journal on this device, and the screen of it. */
async function toReminders(walker: Walker): Promise<void> {
  await arriveToStay(walker)
  await walker.open('/reminders')
}

/** Reminders as an earlier visit left them. */
async function leftOn({ page }: Walker): Promise<void> {
  await page.evaluate(async () => {
    const notes = { v: 1, wakes: [], usual: { text: 'A note for you', path: '/' }, byKind: {} }
    await (await caches.open('wake')).put('/wake/notes', Response.json(notes))
  })
}

/** Reminders, in every state that looks different. */
export const remindersScreens: readonly Screen[] = [
  {
    name: 'reminders-off',
    reach: async walker => {
      await inBrowserThatSays(walker, 'default')
      await toReminders(walker)
      await walker.page.getByRole('button', { name: walker.say('Turn reminders on') }).waitFor()
    },
  },
  {
    name: 'reminders-on',
    headingFocused: false,
    reach: async walker => {
      await inBrowserThatSays(walker, 'granted')
      await toReminders(walker)
      await leftOn(walker)
      await walker.open('/reminders')
      const { page, say } = walker
      await page.getByRole('checkbox', { name: say('Looking back at the day') }).check({ force: true })
      await page.getByRole('switch', { name: say('A different line for each kind') }).check({ force: true })
      await page.getByText(say('A moment for your day')).waitFor()
    },
  },
  {
    name: 'reminders-trouble',
    headingFocused: false,
    reach: async walker => {
      await inBrowserThatSays(walker, 'default')
      await toReminders(walker)
      await walker.press('Turn reminders on')
      await walker.page.getByText(walker.say('That did not work')).waitFor()
    },
  },
  {
    name: 'reminders-denied',
    reach: async walker => {
      await inBrowserThatSays(walker, 'denied')
      await toReminders(walker)
      await walker.page.getByText(walker.say('Not in this browser')).waitFor()
    },
  },
  { name: 'reminders-demo', reach: walker => arriveInDemo(walker, '/reminders') },
]
