/**
 * Every sentence of the catalogues must be used by a screen, and every language must have the sentences of English.
 * (The other way round, a key that does not exist, does not compile.)
 */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

const messages = join(root, 'app/src/messages')

type Tree = { readonly [key: string]: string | Tree }

/** `{ a: { b: 'x', c_one: 'y', c_other: 'z' } }` has the keys `a.b` and `a.c`. */
export function keysOf(tree: Tree, prefix = ''): Set<string> {
  const keys = new Set<string>()
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}${key}`
    if (typeof value === 'string') keys.add(path.replace(/_(zero|one|two|few|many|other)$/, ''))
    else for (const inner of keysOf(value, `${path}.`)) keys.add(inner)
  }
  return keys
}

/** The texts between quotes in a source, templates as patterns: `head.${x}Lead` matches `head.noPlanLead`. */
export function literalsOf(source: string): { readonly plain: Set<string>; readonly patterns: RegExp[] } {
  const plain = new Set([...source.matchAll(/'([\w.-]+)'/g)].map(match => match[1] ?? ''))
  const patterns = [...source.matchAll(/`([\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)].map(match =>
    patternOf(match[1] ?? ''),
  )
  return { plain, patterns }
}

/** The keys that nothing in the sources can mean. */
export function unusedKeys(keys: Iterable<string>, sources: readonly string[]): string[] {
  const found = sources.map(literalsOf)
  const plain = new Set(found.flatMap(one => [...one.plain]))
  const patterns = found.flatMap(one => one.patterns)
  return [...keys].filter(key => !plain.has(key) && !patterns.some(pattern => pattern.test(key)))
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map(part => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[\\w.-]+')}$`)
}

function readTree(language: string, file: string): Tree {
  return JSON.parse(readFileSync(join(messages, language, file), 'utf8')) as Tree
}

function problems(): string[] {
  const files = readdirSync(join(messages, 'en')).filter(file => file.endsWith('.json'))
  const sources = globSync('app/src/**/*.{ts,tsx}', { cwd: root }).map(path =>
    readFileSync(join(root, path), 'utf8'),
  )
  const others = readdirSync(messages, { withFileTypes: true }).filter(
    entry => entry.isDirectory() && entry.name !== 'en',
  )
  return files.flatMap(file => {
    const keys = keysOf(readTree('en', file))
    const unused = unusedKeys(keys, sources).map(key => `en/${file}: nothing says ${key}`)
    const missing = others.flatMap(({ name }) => {
      const there = keysOf(readTree(name, file))
      return [...keys].filter(key => !there.has(key)).map(key => `${name}/${file}: ${key} is missing`)
    })
    return [...unused, ...missing]
  })
}

if (import.meta.main) {
  const found = problems()
  for (const problem of found) console.error(problem)
  if (found.length > 0) process.exitCode = 1
}
