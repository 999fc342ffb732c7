/** `npm test`: everything, in order, to the end. The last line is the sum; what failed without tests counts as one. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { check } from './check.ts'
import { add, type Count, countReport } from './reports.ts'
import { root, run, step } from './run.ts'
import { reportSize } from './size.ts'

const results = join(root, 'test-results')
const reports = { unit: join(results, 'unit.json'), e2e: join(results, 'e2e.json') }
const unless = (well: boolean): Count => ({ passed: 0, failed: well ? 0 : 1, left: [] })

async function unit(): Promise<Count> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`]
  return countReport('vitest', reports.unit, await step('unit tests', () => run('vitest', args)))
}

async function browser(): Promise<Count> {
  const well = await step('tests in Chromium', () => run('playwright', ['test'], { E2E_REPORT: reports.e2e }))
  return countReport('playwright', reports.e2e, well)
}

async function all(): Promise<Count> {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const counts = [unless(await step('check', check)), await unit()]
  const built = await step('build', buildIfStale)
  counts.push(unless(built))
  if (built) {
    counts.push(unless(await step('size', async () => reportSize(join(root, 'app/dist')))))
    counts.push(await browser())
  }
  return add(counts)
}

const { passed, failed, left } = await all()
if (left.length > 0) console.log(`\nnot run on this machine, or only in the long run (npm run test:long):`)
for (const name of left) console.log(`- ${name}`)
console.log(`\ntests: ${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
