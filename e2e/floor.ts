/** What every screen has to hold, measured in the page. */
import { expect, type Page } from '@playwright/test'
import common from '../app/src/messages/en/common.json' with { type: 'json' }

/** Nothing reaches beyond the side edges of the window. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const beyond = await page.evaluate(async () => {
    // A window that was made smaller just now still has the old width of its page for a moment.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter(element => {
      const { left, right } = element.getBoundingClientRect()
      return right > width + 1 || left < -1
    })
    return [document.documentElement, ...wide].map(element => `${element.localName}.${element.className}`)
  })
  expect(beyond).toEqual([])
}

/** Everything that can be tapped is at least 44 px each way; links inside running text are left out, as WCAG does. */
export async function expectBigTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const least = 43.5
    const inSentence = (element: Element) =>
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent?.trim() ?? '') !== element.textContent?.trim()
    const targets = document.querySelectorAll('a[href], button, input, select, textarea, summary')
    return [...targets].flatMap(target => {
      const area = target.matches('input') ? (target.closest('label') ?? target) : target
      const { width, height } = area.getBoundingClientRect()
      const hidden = width <= 1 || height <= 1 || !target.checkVisibility()
      if (hidden || inSentence(target) || (width >= least && height >= least)) return []
      return [`${target.localName} "${target.textContent?.slice(0, 30)}" ${width}x${height}`]
    })
  })
  expect(small).toEqual([])
}

/** Titles stand in the history of the browser: only these, and none that tells the topic. */
const titles = Object.values(common.titles)

/** One main heading, one main part, a title that gives nothing away, and levels of headings without a gap. */
export async function expectOutline(page: Page, say: (english: string) => string): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator('main')).toHaveCount(1)
  await expect(page.locator('main h1')).toHaveCount(1)
  expect(titles.map(say)).toContain(await page.title())
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll(headings =>
      headings.filter(heading => heading.checkVisibility()).map(heading => Number(heading.localName[1])),
    )
  const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  expect(gaps).toEqual([])
}

/** As somebody does who needs letters of twice the size. */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
}

export async function shrinkText(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

/** With the wish for less motion, nothing on the page changes by itself; `pixels` compares two pictures as well. */
export async function expectStill(page: Page, pixels: boolean): Promise<void> {
  const running = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration) > 1)
      .map(({ effect }) => JSON.stringify(effect?.getTiming())),
  )
  expect(running).toEqual([])
  if (!pixels) return
  // A minute that is counted down may fall between two pictures; what moves differs in every pair.
  await expect(async () => {
    const before = await page.screenshot()
    await page.waitForTimeout(300)
    expect(before.equals(await page.screenshot())).toBe(true)
  }).toPass({ timeout: 5000 })
}
