import { readdirSync, readFileSync } from 'node:fs'
import { features } from '@breakwater/core/care'
import { describe, expect, it } from 'vitest'

/** Every source below a folder of the repository but tests and the table itself, by its path from there. */
function sourcesBelow(folder: string): ReadonlyMap<string, string> {
  const root = new URL(`../../../${folder}/`, import.meta.url)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    name => /\.tsx?$/.test(name) && !/\.(test|bench)\.ts$|gate-table\.ts$/.test(name),
  )
  return new Map(names.map(name => [name, readFileSync(new URL(name, root), 'utf8')]))
}

const sources = [...sourcesBelow('core/src').values(), ...sourcesBelow('app/src').values()]

function named(source: string, pattern: RegExp): readonly string[] {
  return [...source.matchAll(pattern)].map(([, name]) => name ?? '')
}

/** What a source asks the gate: by name; in a file that picks among several, each of the names in it; or a part given one. */
function askedIn(source: string): readonly string[] {
  const picked = /\bgate\(\s*[a-z]/.test(source) ? named(source, /'(\w+)'/g) : []
  return [...named(source, /\bgate\(\s*'(\w+)'/g), ...picked, ...named(source, /\bfeature="(\w+)"/g)]
}

describe('the table of the gate', () => {
  it('has no line that nothing asks', () => {
    const asked = new Set(sources.flatMap(askedIn))
    expect(features.filter(feature => !asked.has(feature))).toEqual([])
  })

  it.each(['help', 'urge'])('is asked by no screen of %s: nothing stands before it', folder => {
    const screens = sourcesBelow(`app/src/routes/${folder}`)
    expect(screens.size).toBeGreaterThan(5)
    expect([...screens].filter(([, source]) => /\bgate\(/.test(source)).map(([name]) => name)).toEqual([])
  })
})

describe('the hours after a peak, and the night', () => {
  it.each(['help', 'urge', 'record', 'incoming', 'wall'])(
    'stand before nothing on the screens of %s',
    folder => {
      const asking = [...sourcesBelow(`app/src/routes/${folder}`)].filter(([, source]) =>
        /\b(waitsNow|waiting|coolingUntil|pathNow)\(/.test(source),
      )
      expect(asking.map(([name]) => name)).toEqual([])
    },
  )
})
