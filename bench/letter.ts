import type { Page } from '@playwright/test'
import letters from '../app/src/messages/en/letters.json' with { type: 'json' }
import heal from '../content/en/heal.json' with { type: 'json' }
import type { Browser } from './browser.ts'
import { median, ms, type Row, ratio } from './figures.ts'

const { writing } = heal
const keys = 100

const scripts = 'Ein Brief. 我想你。 لا أرسلها. Σιωπή. אני כאן. 🌊👩🏽‍🚀 ทะเล.\n'
const long = [...scripts.repeat(3_000)].slice(0, 100_000).join('')

/** Milliseconds from each key to the frame after it, in the field that has the focus. */
async function typed(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Reflect.set(globalThis, 'keyTimes', times)
    document.activeElement?.addEventListener('beforeinput', () => {
      const pressed = performance.now()
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - pressed)))
    })
  })
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[])
}

/** A key in an empty letter, in one of 100,000 characters in seven scripts, and in a bare field of the browser with the same words. */
export async function letter({ context }: Browser, origin: string): Promise<Row[]> {
  const page = await context.newPage()
  try {
    await page.goto(`${origin}/letters`)
    await page.getByRole('link', { name: letters.begin, exact: true }).click()
    await page.getByRole('button', { name: writing.ask.answers.no, exact: true }).click()
    await page.getByRole('button', { name: writing.prompts.oneYearOn.title }).click()
    const field = page.getByRole('textbox')
    await field.focus()
    const empty = await typed(page)
    await field.evaluate((area, text) => {
      if (area instanceof HTMLTextAreaElement) area.setRangeText(text, 0, area.value.length, 'end')
    }, long)
    const full = await typed(page)
    await page.evaluate(text => {
      const bare = document.createElement('textarea')
      bare.style.cssText = 'inline-size: 20rem; block-size: 20rem'
      bare.value = text
      document.body.append(bare)
      bare.focus()
    }, long)
    const bare = await typed(page)
    return [
      {
        what: `a key to its frame in a letter of 100,000 characters, p50 of ${keys}`,
        figure: ms(median(full)),
        note: `in an empty letter ${ms(median(empty))}`,
      },
      ratio('the same to a bare field of the browser, medians', full, bare),
    ]
  } finally {
    await page.close()
  }
}
