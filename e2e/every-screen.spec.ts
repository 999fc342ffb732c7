import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleBesideColours, expectContrast } from './axe.ts'
import { expect, test } from './fixtures.ts'
import {
  enlargeText,
  expectBigTargets,
  expectNoSidewaysScrolling,
  expectOutline,
  expectStill,
  shrinkText,
} from './floor.ts'
import { hardWired } from './hard-wired.ts'
import { type Screen, screens } from './screens.ts'
import { afternoon, arrive, type Tongue, type Walker, walker } from './walk.ts'

const widths = [320, 768, 1280] as const
const themes = ['light', 'dark'] as const

/**
 * LONG=1 walks every state in both directions and both themes and draws it. The short form shows each screen once like that, and its
 * other states on a phone: all of them with text of twice the size and mirrored, by turns in light and in dark; it draws nothing.
 */
const long = process.env.LONG === '1'
/** `SCREENS=1 npm run e2e -- e2e/every-screen.spec.ts` draws every state without the long form. */
const drawn = long || process.env.SCREENS === '1'
const wordsSeen = new Set<string>()
const firstOfAll = new Set(screens.filter(screen => isFirst(screen)))

/** The first state of each screen: their names begin with the same word. */
function isFirst({ name }: Screen): boolean {
  return wordsSeen.size < wordsSeen.add(name.split('-')[0] ?? name).size
}

/** By turns, so that as many of the other states are looked at in the dark as in the light, without a second look at any. */
const themeOf = new Map(
  screens.filter(screen => !firstOfAll.has(screen)).map((screen, n) => [screen, themes[n % themes.length]]),
)

test.describe.configure({ timeout: 120_000 })

const phone = { width: 320, height: 640 }

async function reach(page: Page, screen: Screen, tongue: Tongue): Promise<Walker> {
  // Keeping the whole app on the device anew for each screen is most of the work and shows nothing here.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.setFixedTime(screen.at ?? afternoon)
  const there = walker(page, tongue)
  await screen.reach(there)
  await page.evaluate(() => document.fonts.ready)
  return there
}

/** What holds in every language and every direction. */
async function expectFloor(page: Page, say: Walker['say']): Promise<void> {
  await expectOutline(page, say)
  await expectBigTargets(page)
  await expectNoSidewaysScrolling(page)
}

/** Kept as build output, to be looked at. */
async function draw(page: Page, name: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: Math.max(height, 800) })
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.screenshot({ path: `test-results/screens/${name}.jpg`, type: 'jpeg', quality: 85 })
}

/** Every width in both themes, drawn where asked for: nothing reaches beyond the edges, and axe finds nothing. */
async function expectEveryLook(page: Page, name: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    // A theme changes colours and no lengths.
    for (const width of colorScheme === 'light' || drawn ? widths : []) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSidewaysScrolling(page)
      if (drawn) await draw(page, `${name}-${width}-${colorScheme}`)
    }
    await (colorScheme === 'light' ? expectAccessible(page) : expectContrast(page))
  }
}

/** The same page laid out from right to left, without going the way to it again in a language that is written so. */
async function expectMirrored(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await expectNoSidewaysScrolling(page)
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'))
}

/** A state that is not walked through from right to left, nor seen in both themes: mirrored, and in its own theme. */
async function expectOwnLook(page: Page, screen: Screen): Promise<void> {
  await expectMirrored(page)
  await page.emulateMedia({ colorScheme: themeOf.get(screen) ?? 'light' })
  await expectAccessible(page)
}

for (const screen of screens) {
  test.describe(screen.name, () => {
    test('can be read, heard, reached and enlarged, in light and in dark', async ({ page }) => {
      const { say } = await reach(page, screen, 'en-GB')
      if (screen.headingFocused !== false) await expect(page.locator('h1')).toBeFocused()
      await expectStill(page, screen.moves === true)
      await page.setViewportSize(phone)
      await expectFloor(page, say)
      // In English only: the made languages pad each sentence with one word longer than any language has.
      await enlargeText(page)
      await expectNoSidewaysScrolling(page)
      await shrinkText(page)
      if (drawn || firstOfAll.has(screen)) await expectEveryLook(page, screen.name)
      else await expectOwnLook(page, screen)
    })

    if (!long && !firstOfAll.has(screen)) return
    test.describe('from right to left', () => {
      test.use({ locale: 'ar-XB', viewport: phone })
      test('holds as well, and no word is hard-wired', async ({ page }) => {
        const { say } = await reach(page, screen, 'ar-XB')
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
        await expectAccessibleBesideColours(page)
        await expectFloor(page, say)
        expect(await hardWired(page)).toEqual([])
      })
    })
  })
}

test('a name of sixty letters, a reason of four hundred and a word without an end break nothing', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  const there = walker(page, 'en-GB')
  await arrive(there)
  await there.go('/plan')
  await there.press('Add someone')
  await there.write('Name', 'Wolfeschlegelsteinhausenbergerdorff'.padEnd(60, 'o'))
  await there.press('Save')
  await there.press('Add a reason')
  await there.write('In your words', `${'w'.repeat(120)} ${'I was waiting. '.repeat(18)}`)
  await there.press('Save')
  await there.press('Add an if-then plan')
  await there.write('If', `I see ${'x'.repeat(90)}`)
  await there.write('then I', 'walk on '.repeat(12))
  await there.press('Save')
  for (const path of [
    '/',
    '/now?s=reachSomeone',
    '/now?s=cards',
    '/now?s=doSomething',
    '/help',
    '/journal',
  ]) {
    await there.go(path)
    await expectNoSidewaysScrolling(page)
    await enlargeText(page)
    await expectNoSidewaysScrolling(page)
    await shrinkText(page)
  }
})
