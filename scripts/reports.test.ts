import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { add, countReport } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

describe('the count of a run', () => {
  it('is what the reports say', () => {
    const unit = countReport(
      'vitest',
      written({ numPassedTests: 5, numFailedTests: 1, testResults: [] }),
      false,
    )
    const browser = countReport(
      'playwright',
      written({ stats: { expected: 3, unexpected: 2 }, errors: [] }),
      false,
    )
    expect(add([unit, browser])).toEqual({ passed: 8, failed: 3, left: [] })
  })

  it('counts a test that passed only when repeated as failed', () => {
    const path = written({ stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] })
    expect(countReport('playwright', path, true)).toEqual({ passed: 3, failed: 1, left: [] })
  })

  it('counts a test file that could not be loaded', () => {
    const path = written({
      numPassedTests: 5,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    })
    expect(countReport('vitest', path, false)).toEqual({ passed: 5, failed: 1, left: [] })
  })

  it('names what did not run', () => {
    const unit = written({
      numPassedTests: 1,
      testResults: [
        { assertionResults: [{ status: 'skipped', fullName: 'mail is filed' }, { status: 'passed' }] },
      ],
    })
    expect(countReport('vitest', unit, true).left).toEqual(['mail is filed'])
    const browser = written({
      stats: { expected: 1 },
      suites: [{ suites: [{ specs: [{ title: 'a chat', tests: [{ status: 'skipped' }] }] }] }],
    })
    expect(countReport('playwright', browser, true).left).toEqual(['a chat'])
  })

  it('never calls a run good that left no report, ran no test, or ended badly', () => {
    expect(countReport('vitest', join(folder, 'none.json'), true).failed).toBe(1)
    expect(countReport('vitest', written({ numPassedTests: 0, numFailedTests: 0 }), true).failed).toBe(1)
    expect(countReport('vitest', written({ numPassedTests: 9, numFailedTests: 0 }), false).failed).toBe(1)
  })
})
