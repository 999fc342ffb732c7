import { existsSync, readFileSync } from 'node:fs'

export interface Count {
  readonly passed: number
  readonly failed: number
  /** The names of tests that did not run, because this machine lacks a program or the run is the short one. */
  readonly left: readonly string[]
}

const none: Count = { passed: 0, failed: 0, left: [] }
type Part = Record<string, unknown>
type Reader = (report: Part) => Count

const parts = (value: unknown) => (Array.isArray(value) ? (value as Part[]) : [])
const number = (value: unknown) => (typeof value === 'number' ? value : 0)

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
const vitest: Reader = report => {
  const files = parts(report.testResults)
  const empty = (file: Part) => Array.isArray(file.assertionResults) && file.assertionResults.length === 0
  const broken = files.filter(file => file.status === 'failed' && empty(file)).length
  const left = files
    .flatMap(file => parts(file.assertionResults))
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => String(fullName))
  return { passed: number(report.numPassedTests), failed: number(report.numFailedTests) + broken, left }
}

/** The specs of a suite and of all suites in it. */
const specsIn = (suite: Part): Part[] => [...parts(suite.specs), ...parts(suite.suites).flatMap(specsIn)]

/** Playwright's JSON report. A test that passed only when repeated did not pass. */
const playwright: Reader = report => {
  const stats = (report.stats ?? {}) as Part
  const errors = Array.isArray(report.errors) ? report.errors.length : 0
  return {
    passed: number(stats.expected),
    failed: number(stats.unexpected) + number(stats.flaky) + errors,
    left: specsIn(report)
      .filter(spec => parts(spec.tests).some(({ status }) => status === 'skipped'))
      .map(({ title }) => String(title)),
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
  return counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, left: [...a.left, ...b.left] }),
    none,
  )
}
