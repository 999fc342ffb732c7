/** `npm run pictures`: draws docs/pictures/ anew from the demonstration, at a clock that stands still. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createSite, listen, readStatic } from '../server/src/index.ts'
import { buildIfStale } from './build.ts'
import { chromiumFlags, findChromium } from './chromium.mjs'
import { root } from './run.ts'

const folder = join(root, 'docs/pictures')
const most = 250 * 1024

interface Picture {
  readonly name: string
  readonly at: string
  readonly theme: 'light' | 'dark'
  /** The link of the menu, or of a bar, that leads there from Today; none for Today itself. */
  readonly through?: { readonly bar: string } | { readonly menu: string }
  /** What is done there before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'today-light', at: '2026-11-21T16:40:00+01:00', theme: 'light' },
  { name: 'today-dark', at: '2026-11-21T22:40:00+01:00', theme: 'dark' },
  {
    name: 'urge-dark',
    at: '2026-11-21T22:58:00+01:00',
    theme: 'dark',
    through: { bar: 'I feel the urge' },
    prepare: page => page.getByRole('radio', { name: '7' }).check({ force: true }),
  },
  {
    name: 'help-light',
    at: '2026-11-21T16:40:00+01:00',
    theme: 'light',
    through: { bar: 'Get help now' },
    prepare: page => page.getByRole('button', { name: 'Yes, that is right' }).click(),
  },
  { name: 'journal-light', at: '2026-11-21T16:40:00+01:00', theme: 'light', through: { menu: 'Journal' } },
  { name: 'plan-light', at: '2026-11-21T16:40:00+01:00', theme: 'light', through: { menu: 'Plan' } },
  { name: 'channels-light', at: '2026-11-21T16:40:00+01:00', theme: 'light', through: { menu: 'Channels' } },
  { name: 'insights-dark', at: '2026-11-21T16:40:00+01:00', theme: 'dark', through: { menu: 'Insights' } },
]

async function goThrough(page: Page, way: NonNullable<Picture['through']>): Promise<void> {
  if ('bar' in way) return page.getByRole('link', { name: way.bar }).click()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: way.menu, exact: true }).click()
}

async function draw(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { name, at, theme, through, prepare } = picture
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(at))
  await page.goto(`${address}/demo`)
  await page.getByRole('link', { name: 'They contacted me' }).waitFor()
  if (through !== undefined) await goThrough(page, through)
  await prepare?.(page)
  await page.mouse.move(0, 0)
  // No ring around what was touched last, and fonts that are there.
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
    await document.fonts.ready
  })
  await page.waitForLoadState('networkidle')
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  await context.close()
  const { size } = statSync(path)
  console.log(`${name}.png  ${Math.round(size / 1024)} KB`)
  if (size > most) throw new Error(`${name}.png is larger than ${most / 1024} KB`)
}

async function drawAll(): Promise<void> {
  if (!(await buildIfStale())) throw new Error('The build failed; what it said stands above.')
  mkdirSync(folder, { recursive: true })
  const server = await listen(createSite(readStatic(join(root, 'app/dist'))), '127.0.0.1', 0)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  try {
    for (const picture of pictures) await draw(browser, `http://localhost:${server.port}`, picture)
  } finally {
    await browser.close()
    await server.close()
  }
}

await drawAll()
