import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What comes with the first load, and is there for every screen. */
const always = ['common', 'today']

const here = new URL('./', import.meta.url)
const read = (file: URL): string => readFileSync(file, 'utf8')
const screens = [
  ...read(new URL('routes.tsx', here)).matchAll(/^ {2}screen\(([\s\S]*?)import\('(.*?)'\)/gm),
].map(([, before = '', file = '']) => ({
  file,
  fetched: [...(before.match(/\[([^\]]*)\]/)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name),
}))

/** The catalogues that a screen reads, through all that it is made of. */
function wordsOf(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return new Set()
  seen.add(file.href)
  const source = read(file)
  const own = [...source.matchAll(/\bwords\('(\w+)'\)/g)].map(([, name = '']) => name)
  const parts = [...source.matchAll(/^(?:import|export)[^'"]*from '(\.[^']+\.tsx?)'/gm)].map(
    ([, path = '']) => path,
  )
  return new Set([...own, ...parts.flatMap(path => [...wordsOf(new URL(path, file), seen)])])
}

describe('a screen that is fetched when it is opened', () => {
  it('is found in the list', () => expect(screens.length).toBeGreaterThan(30))

  it.each(screens)('brings every word it shows: $file', ({ file, fetched }) => {
    const missing = [...wordsOf(new URL(file, here))].filter(name => ![...always, ...fetched].includes(name))
    expect(missing).toEqual([])
  })
})
