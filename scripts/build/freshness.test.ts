import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isFresh, markFresh, sourcesOf } from './freshness.ts'

let root: string
const put = (name: string, text: string) => writeFileSync(join(root, name), text)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'root-'))
  for (const name of ['app/src', 'app/dist', 'core/src']) mkdirSync(join(root, name), { recursive: true })
  put('app/src/main.tsx', 'main')
  put('core/src/day.ts', 'day')
})
afterEach(() => rmSync(root, { recursive: true }))

it('a clone that was never built is not fresh', () => {
  expect(isFresh(root)).toBe(false)
})

it('a build stays fresh until a source changes, comes or goes', () => {
  markFresh(root, sourcesOf(root))
  expect(isFresh(root)).toBe(true)
  put('core/src/day.ts', 'night')
  expect(isFresh(root)).toBe(false)
  markFresh(root, sourcesOf(root))
  put('core/src/new.ts', '')
  expect(isFresh(root)).toBe(false)
})

it('tests and the build itself are no sources', () => {
  markFresh(root, sourcesOf(root))
  put('core/src/day.test.ts', 'test')
  put('app/dist/index.html', 'built')
  expect(isFresh(root)).toBe(true)
})
