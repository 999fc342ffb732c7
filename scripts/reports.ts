import { existsSync, readFileSync } from 'node:fs'

export interface Count {
  readonly passed: number
  readonly failed: number
}

const none: Count = { passed: 0, failed: 0 }
type Reader = (report: Record<string, unknown>) => Count

const number = (value: unknown) => (typeof value === 'number' ? value : 0)

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
const vitest: Reader = report => {
  const files = Array.isArray(report.testResults) ? (report.testResults as Record<string, unknown>[]) : []
  const empty = (file: Record<string, unknown>) =>
    Array.isArray(file.assertionResults) && file.assertionResults.length === 0
  const broken = files.filter(file => file.status === 'failed' && empty(file)).length
  return { passed: number(report.numPassedTests), failed: number(report.numFailedTests) + broken }
}

/** Playwright's JSON report. A test that passed only when repeated did not pass. */
const playwright: Reader = report => {
  const stats = (report.stats ?? {}) as Record<string, unknown>
  const errors = Array.isArray(report.errors) ? report.errors.length : 0
  return {
    passed: number(stats.expected),
    failed: number(stats.unexpected) + number(stats.flaky) + errors,
  }
}

const readers = { vitest, playwright }

/**
 * The count of one tool's report. `well` is whether the tool itself ended well: when it did not, or left no report,
 * or ran no test at all, at least one failure is counted.
 */
export function countReport(kind: keyof typeof readers, path: string, well: boolean): Count {
  const count = existsSync(path) ? readers[kind](JSON.parse(readFileSync(path, 'utf8'))) : none
  const silent = count.failed === 0 && (!well || count.passed === 0)
  return silent ? { ...count, failed: 1 } : count
}

export function add(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none)
}
