import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { anyInvitation } from '../support/any-invitation.ts'
import { arriveInDemo, arriveToStay, type Walker } from '../walk.ts'

const { questions, answers } = care

async function opened({ open, page }: Walker): Promise<void> {
  const { path, box, opening } = anyInvitation()
  await page.request.put(`/v1/boxes/${box}`, { data: opening })
  await open(path)
}

async function here(walker: Walker): Promise<void> {
  await opened(walker)
  await walker.press('Yes, they can ask me')
  await walker.page.getByRole('heading', { name: walker.say('Your friend'), level: 1 }).waitFor()
}

/** A journal that is kept here, so that somebody can be invited. */
async function inviting(walker: Walker): Promise<void> {
  await arriveToStay(walker)
  await walker.go('/friends')
  await walker.press('Invite a friend')
}

async function one(walker: Walker, name: string): Promise<void> {
  await arriveInDemo(walker, '/friends')
  await walker.page.getByRole('link', { name }).click()
  await walker.page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** A friend who is asked, on both sides, in every state that looks different. */
export const friendScreens: readonly Screen[] = [
  { name: 'friends', reach: walker => arriveInDemo(walker, '/friends') },
  { name: 'friends-nobody', reach: ({ open }) => open('/friends') },
  { name: 'friends-inviting', headingFocused: false, reach: inviting },
  {
    name: 'friends-in-fear',
    headingFocused: false,
    reach: async walker => {
      await inviting(walker)
      await walker.go('/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await walker.go('/friends')
      await walker.press('Invite a friend')
      await walker.pick('Would this friend keep it to themselves, whoever asks?', 'I am not sure')
    },
  },
  {
    name: 'friends-link',
    headingFocused: false,
    reach: async walker => {
      await inviting(walker)
      await walker.write('What do you call them?', 'Noor')
      await walker.press('Make the invitation')
      await walker.page.getByText(walker.say('Show a code to scan')).click()
    },
  },
  { name: 'friends-one', reach: walker => one(walker, 'Noor') },
  {
    name: 'friends-sending',
    headingFocused: false,
    reach: async walker => {
      await one(walker, 'Noor')
      await walker.page.getByRole('button', { name: 'Noor' }).first().click()
      await walker.page.getByText(walker.say('How the week goes')).click()
      await walker.page.getByRole('checkbox').first().check({ force: true })
    },
  },
  { name: 'friends-ended', reach: walker => one(walker, 'Kim') },
  { name: 'friend', reach: ({ open }) => open('/friend') },
  { name: 'friend-link-cut', reach: ({ open }) => open('/friend#AQAB') },
  { name: 'friend-invited', reach: opened },
  { name: 'friend-here', reach: here },
  {
    name: 'friend-hours',
    headingFocused: false,
    reach: async walker => {
      await here(walker)
      for (const more of [
        'What may help in a hard hour',
        'When you are not to be reached',
        'A line of your own',
      ])
        await walker.page.getByText(walker.say(more), { exact: true }).first().click()
    },
  },
  {
    name: 'friend-over',
    headingFocused: false,
    reach: async walker => {
      await here(walker)
      await walker.press('End it')
      await walker.press('Yes, end it')
      await walker.page.getByText(walker.say('Take it off this browser')).waitFor()
    },
  },
]
