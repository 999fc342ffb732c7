/** Draws the PNG icons from the SVG marks: `node scripts/icons.ts`. The results are kept in the repository. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from './chromium.mjs'
import { root } from './run.ts'

const folder = join(root, 'app/public')
const marks = [
  { name: 'breakwater', file: 'icon.svg' },
  { name: 'notes', file: 'icon-neutral.svg' },
]
/** Systems cut maskable icons to a circle of 80 %, and round the corners of Apple's themselves: these fill the square. */
const kinds = [
  { suffix: '192', size: 192, scale: 1, square: false },
  { suffix: '512', size: 512, scale: 1, square: false },
  { suffix: 'maskable-512', size: 512, scale: 0.8, square: true },
  { suffix: '180', size: 180, scale: 0.92, square: true },
]

function page(svg: string, { size, scale, square }: (typeof kinds)[number]): string {
  const ground = square ? (/<rect[^>]*fill="(#[0-9a-f]+)"/.exec(svg)?.[1] ?? 'none') : 'transparent'
  const side = size * scale
  const margin = (size - side) / 2
  return `<body style="margin:0;background:${ground}"><div style="margin:${margin}px;width:${side}px;height:${side}px">${svg}</div>`
}

async function draw(browser: Browser, mark: (typeof marks)[number]): Promise<void> {
  const svg = readFileSync(join(folder, mark.file), 'utf8')
  for (const kind of kinds) {
    const tab = await browser.newPage({ viewport: { width: kind.size, height: kind.size } })
    await tab.setContent(page(svg, kind))
    const path = join(folder, 'icons', `${mark.name}-${kind.suffix}.png`)
    await tab.screenshot({ path, omitBackground: !kind.square })
    await tab.close()
  }
}

mkdirSync(join(folder, 'icons'), { recursive: true })
const executablePath = findChromium()
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
for (const mark of marks) await draw(browser, mark)
await browser.close()
