import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../scripts/run.ts'
import type { Row } from './figures.ts'

const limits = { script: 45, all: 110 }

/** What a first visit costs on the wire: the same figures that fail the tests, from scripts/size.ts. */
export function sizes(dist: string): Row[] {
  const module = JSON.stringify(join(root, 'scripts/size.ts'))
  const said = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `import(${module}).then(size => size.reportSize(${JSON.stringify(dist)}))`],
    { encoding: 'utf8' },
  )
  const found = /first screen ([\d.]+) of .*first load ([\d.]+) of/.exec(said)
  const [script, all] = [Number(found?.[1]), Number(found?.[2])]
  return [
    row('script of the first screen, brotli', script, limits.script),
    row('whole first load without fonts, brotli', all, limits.all),
  ]
}

const row = (what: string, size: number, limit: number): Row => ({
  what,
  figure: `${size} KB`,
  budget: `${limit} KB`,
  holds: size <= limit,
})
