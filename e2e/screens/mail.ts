import care from '../../content/en/care.json' with { type: 'json' }
import mail from '../../content/en/mail.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arriveInDemo, night, type Walker } from '../walk.ts'

const { questions, answers } = care
const address = '/channels/mail/later'
const where = 'Where is your mailbox?'

async function pickService(walker: Walker, service: keyof typeof mail.services): Promise<void> {
  await arriveInDemo(walker, address)
  // In the demonstration mail is kept for what is necessary, so nothing of it is put away unless that is ticked.
  await walker.page.getByRole('checkbox').first().check({ force: true })
  const { name } = mail.services[service]
  await walker.pick(where, name)
  await walker.page.getByRole('heading', { name: walker.say('To take it back') }).waitFor()
}

/** Their mail files itself, in every state that looks different. */
export const mailScreens: readonly Screen[] = [
  {
    name: 'mail',
    reach: async walker => {
      await arriveInDemo(walker, address)
      await walker.page.getByRole('group', { name: walker.say(where) }).waitFor()
    },
  },
  { name: 'mail-nothing-noted', reach: ({ open }) => open(address) },
  { name: 'mail-gmail', headingFocused: false, reach: walker => pickService(walker, 'gmail') },
  {
    name: 'mail-proton',
    headingFocused: false,
    reach: async walker => {
      await pickService(walker, 'proton')
      await walker.page.getByText(walker.say('Look at the text'), { exact: true }).click()
    },
  },
  { name: 'mail-icloud', headingFocused: false, reach: walker => pickService(walker, 'icloud') },
  { name: 'mail-other', headingFocused: false, reach: walker => pickService(walker, 'other') },
  {
    name: 'mail-in-fear',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await walker.go(address)
      await walker.page.getByText(walker.say('Before anything is cut')).waitFor()
    },
  },
  { name: 'mail-night', at: night, reach: walker => arriveInDemo(walker, address) },
]
