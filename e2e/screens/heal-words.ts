import care from '../../content/en/care.json' with { type: 'json' }
import questions from '../../content/en/questions.json' with { type: 'json' }
import reasons from '../../content/en/reasons.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, night, type Walker } from '../walk.ts'

const { questions: asked, answers } = care

/** The reasons, once their sentences came. */
async function reasonsShow({ page, say }: Walker): Promise<void> {
  await page.getByText(say(reasons.intro[0] ?? '')).waitFor()
}

async function questionsShow({ page, say }: Walker): Promise<void> {
  await page.getByLabel(say('Search'), { exact: true }).waitFor()
}

async function demoReasons(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/reasons')
  await reasonsShow(walker)
}

const ofReasons: readonly Screen[] = [
  {
    name: 'reasons-empty',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/reasons')
      await reasonsShow(walker)
    },
  },
  { name: 'reasons-demo', reach: demoReasons },
  {
    name: 'reasons-rests-on',
    headingFocused: false,
    reach: async walker => {
      await demoReasons(walker)
      for (const words of [reasons.restsOn, 'The other side'])
        await walker.page.getByText(walker.say(words), { exact: true }).first().click()
    },
  },
  {
    name: 'reasons-put-aside',
    reach: async walker => {
      await demoReasons(walker)
      await walker.press(reasons.answers.doesNotFit)
      const aside = walker.page.getByRole('region', { name: walker.say('Put aside') })
      await aside.locator('summary').first().click()
    },
    headingFocused: false,
  },
  {
    name: 'reasons-night',
    at: night,
    reach: async walker => {
      await arriveInDemo(walker, '/reasons')
      await reasonsShow(walker)
    },
  },
  {
    name: 'reasons-protected',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(asked.askedToStop.question, answers.yes)
      await walker.go('/reasons')
      await reasonsShow(walker)
    },
  },
]

const ofQuestions: readonly Screen[] = [
  {
    name: 'questions',
    reach: async walker => {
      await walker.open('/questions')
      await questionsShow(walker)
    },
  },
  {
    name: 'questions-answer',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/questions')
      const [first] = questions.questions
      await walker.page.getByText(walker.say(first?.question ?? ''), { exact: true }).click()
    },
  },
  {
    name: 'questions-nothing-found',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/questions')
      await walker.write('Search', '123456789')
      await walker.page.getByText(walker.say('Nothing found. Another word, or all of them again?')).waitFor()
    },
  },
  {
    name: 'questions-one',
    reach: async walker => {
      await walker.open('/questions?q=1')
      await walker.page.getByText(walker.say('More about this')).waitFor()
    },
  },
  {
    name: 'questions-here',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/plan')
      await walker.page.getByText(walker.say(questions.here), { exact: true }).click()
    },
  },
]

/** Ten reasons with their cautions, and questions that people ask. */
export const healWords: readonly Screen[] = [...ofReasons, ...ofQuestions]
