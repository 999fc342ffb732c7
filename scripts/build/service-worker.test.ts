import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { precacheOf } from './service-worker.ts'

let dist: string
const put = (name: string, text: string) => writeFileSync(join(dist, name), text)

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(dist, 'assets'))
  mkdirSync(join(dist, '.vite'))
  for (const name of [
    'index.html',
    'away.html',
    'erased.html',
    'sw.js',
    'assets/a-1.woff2',
    '.vite/manifest.json',
  ])
    put(name, name)
})
afterEach(() => rmSync(dist, { recursive: true }))

it('everything is kept under the address a person sees, except the page that clears', () => {
  expect(precacheOf(dist).paths).toEqual(['/assets/a-1.woff2', '/away', '/'])
})

it('any changed byte is a new version, and the same bytes are the same version', () => {
  const before = precacheOf(dist).revision
  expect(precacheOf(dist).revision).toBe(before)
  put('away.html', 'other')
  expect(precacheOf(dist).revision).not.toBe(before)
})
