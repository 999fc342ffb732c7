/** Answering the questions of Decide, by pointer and by keyboard. */
import { expect, type Page } from '@playwright/test'
import { pressOn, tabTo } from './hands.ts'

/** What somebody answers, in the sentences of the screen; what is not named is skipped. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** The one main heading: the question, or what fits. */
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** From the page before the questions to the first of them. */
export async function begin(page: Page): Promise<void> {
  await page.goto('/decide')
  await page.getByRole('link', { name: 'Begin', exact: true }).click()
}

/** Goes through the questions until there is none left, or until `stop` is asked; gives those that were asked before. */
export async function goThrough(page: Page, answers: Answers, stop?: string): Promise<readonly string[]> {
  for (const all: string[] = []; ; ) {
    const asked = await nextHeading(page)
    const isQuestion = await page.getByRole('button', { name: 'Next', exact: true }).isVisible()
    if (asked === stop || !isQuestion) return all
    all.push(asked)
    const given = answers[asked] ?? []
    for (const answer of given) await page.getByLabel(answer, { exact: true }).check({ force: true })
    await page.getByRole('button', { name: given.length > 0 ? 'Next' : 'Skip this one' }).click()
    await expect(heading(page)).not.toHaveText(asked)
  }
}

async function nextHeading(page: Page): Promise<string> {
  await expect(heading(page)).not.toHaveText(/^(Decide|)$/)
  return (await heading(page).textContent()) ?? ''
}

/** The same by keyboard alone: Tab to the list, Space or the arrows to choose, Enter to go on. */
export async function goThroughByKeyboard(page: Page, answers: Answers): Promise<void> {
  for (;;) {
    await expect(heading(page)).toBeFocused()
    const asked = await nextHeading(page)
    if (!(await page.getByRole('button', { name: 'Next', exact: true }).isVisible())) return
    const given = answers[asked] ?? []
    for (const answer of given) await chooseByKeyboard(page, answer)
    await pressOn(page, page.getByRole('button', { name: given.length > 0 ? 'Next' : 'Skip this one' }))
    await expect(heading(page)).not.toHaveText(asked)
  }
}

async function chooseByKeyboard(page: Page, answer: string): Promise<void> {
  const choice = page.getByLabel(answer, { exact: true })
  if ((await choice.getAttribute('type')) === 'checkbox') {
    await tabTo(page, choice)
    await page.keyboard.press('Space')
  } else {
    const radios = page.getByRole('radio')
    await tabTo(page, radios.first())
    await page.keyboard.press('Space')
    // Each step is waited for: an arrow that is pressed while the one before is being kept goes one too far.
    for (let at = 0; ; at++) {
      await expect(radios.nth(at)).toBeChecked()
      if (await choice.isChecked()) break
      await page.keyboard.press('ArrowDown')
    }
  }
  await expect(choice).toBeChecked()
}
