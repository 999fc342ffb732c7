import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What was found is all that is asked for; and without frames there is nothing to put together in a second page. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

async function expectNothing(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  expect(found).toEqual([])
}

/** axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothing(axe(page))
}

/** All that another theme can change. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(axe(page).withRules(['color-contrast', 'link-in-text-block']))
}

/** All that another direction can change: the colours are those of the page from left to right. */
export async function expectAccessibleBesideColours(page: Page): Promise<void> {
  await expectNothing(axe(page).disableRules(['color-contrast']))
}

/** The same in light, and in dark as far as that can differ. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectContrast(page)
}
