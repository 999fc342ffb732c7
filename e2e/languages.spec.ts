import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScrolling } from './floor.ts'
import { hardWired } from './hard-wired.ts'
import { screens } from './screens.ts'
import { afternoon, walker } from './walk.ts'

/** One screen of each sort; every-screen.spec.ts looks for hard-wired words on all of them, from right to left. */
const sorts = new Set(['today-sixty-days', 'urge', 'help-germany', 'plan-full', 'journal-full', 'settings'])

test.describe('in a language made from English by the program', () => {
  test.use({ locale: 'en-XA', viewport: { width: 320, height: 640 } })

  for (const screen of screens.filter(({ name }) => sorts.has(name))) {
    test(`${screen.name}: no word is hard-wired, and a fifth more of them still fits`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.clock.setFixedTime(screen.at ?? afternoon)
      await screen.reach(walker(page, 'en-XA'))
      expect(await hardWired(page)).toEqual([])
      await expectNoSidewaysScrolling(page)
    })
  }
})

test('a language that is not here yet falls back to English, with the hours as the device writes them', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.clock.setFixedTime(afternoon)
  await page.goto('/')
  await expect(page.getByText(/3:20\sPM/)).toBeVisible()
  await context.close()
})
