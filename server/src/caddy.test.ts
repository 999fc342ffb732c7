import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everywhere, rules } from './headers.ts'

const caddyfile = readFileSync(join(import.meta.dirname, '../../deploy/Caddyfile'), 'utf8')

/** `header [paths] { Name "value" ... }`, in the order of the file. */
function blocks(): { paths: string | undefined; headers: Record<string, string> }[] {
  return [...caddyfile.matchAll(/^\t\theader( \/\S+)? \{\n([^}]*)\}/gm)].map(([, paths, body = '']) => ({
    paths: paths?.trim(),
    headers: Object.fromEntries(
      [...body.matchAll(/^\s*(\S+) (["`])(.*)\2$/gm)].map(([, name, , value]) => [name, value]),
    ),
  }))
}

describe('Caddy in front says what our own server says', () => {
  it('on every answer', () => {
    expect(blocks()[0]).toEqual({ paths: undefined, headers: everywhere })
  })

  it('and path by path, in the same order', () => {
    expect(blocks().slice(1)).toEqual(rules)
  })
})
