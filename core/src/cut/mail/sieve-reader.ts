/** Reads a Sieve script back by the grammar of RFC 5228, 8: for tests, which know nothing of how it was written. */

export type Argument = string | { readonly tag: string } | readonly string[]

/** A command or a test: its name, its arguments, the tests it asks and the commands it holds. */
export interface Part {
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly tests: readonly Part[]
  readonly block: readonly Part[]
}

const token = /\s*(?:#[^\n]*\n\s*)*(?:"((?:[^"\\]|\\[\s\S])*)"|(:?[A-Za-z_]\w*)|([[\](){},;])|($))/y

/** Throws where the text is not Sieve. */
export function readSieve(script: string): readonly Part[] {
  const tokens = tokensOf(script)
  let at = 0
  const next = () => tokens[at] ?? { kind: 'end', text: '' }
  const take = () => tokens[at++] ?? { kind: 'end', text: '' }
  const expect = (text: string) => {
    const found = take()
    if (found.kind !== 'sign' || found.text !== text) throw new Error(`expected ${text}, found ${found.text}`)
  }
  const isSign = (text: string) => next().kind === 'sign' && next().text === text

  function list(): string[] {
    const texts: string[] = []
    do {
      at++
      if (next().kind !== 'text') throw new Error('a list holds strings only, and at least one')
      texts.push(take().text)
    } while (isSign(','))
    expect(']')
    return texts
  }

  function part(): Part {
    const name = take()
    if (name.kind !== 'word' || name.text.startsWith(':')) throw new Error(`no command: ${name.text}`)
    const found: Argument[] = []
    for (;;) {
      if (isSign('[')) found.push(list())
      else if (next().kind === 'text') found.push(take().text)
      else if (next().kind === 'word' && next().text.startsWith(':')) found.push({ tag: take().text })
      else break
    }
    return { name: name.text, arguments: found, tests: tests(), block: [] }
  }

  function tests(): Part[] {
    if (next().kind === 'word') return [part()]
    if (!isSign('(')) return []
    const found: Part[] = []
    do {
      at++
      found.push(part())
    } while (isSign(','))
    expect(')')
    return found
  }

  function commands(ends: () => boolean): Part[] {
    const found: Part[] = []
    while (!ends()) {
      const command = part()
      if (isSign('{')) {
        at++
        found.push({ ...command, block: commands(() => isSign('}')) })
        expect('}')
      } else {
        expect(';')
        found.push(command)
      }
    }
    return found
  }
  return commands(() => next().kind === 'end')
}

function tokensOf(script: string): { kind: 'text' | 'word' | 'sign' | 'end'; text: string }[] {
  const found: ReturnType<typeof tokensOf> = []
  token.lastIndex = 0
  for (;;) {
    const match = token.exec(script)
    if (match === null) throw new Error('not Sieve')
    const [, text, word, sign] = match
    if (text !== undefined) found.push({ kind: 'text', text: text.replaceAll(/\\([\s\S])/g, '$1') })
    else if (word !== undefined) found.push({ kind: 'word', text: word })
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign })
    else return found
  }
}

/** Every part of a script, those within others too. */
export function everyPart(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap(part => [part, ...everyPart(part.tests), ...everyPart(part.block)])
}
