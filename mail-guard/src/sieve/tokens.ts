/** What a ManageSieve server sends (RFC 5804, 4): lines of words, quoted strings and counted literals. */
export interface Token {
  readonly kind: 'word' | 'string' | 'sign'
  readonly text: string
}

/** Where a response comes from: one line without its end, or so many bytes. Both throw when the server is gone. */
export interface Source {
  line(): Promise<string>
  bytes(count: number): Promise<string>
}

const part = /\s*(?:"((?:[^"\\]|\\.)*)"|([()])|\{(\d+)\+?\}$|([^\s"(){}]+))/y

/** The most that a literal may announce: scripts are kilobytes, and a broken server must not fill the memory. */
const mostBytes = 4 * 1024 * 1024

/** One logical line: a literal at the end of a line is read, and the line goes on after it. Throws a RangeError. */
export async function readTokens(source: Source): Promise<Token[]> {
  const tokens: Token[] = []
  while (true) {
    const line = await source.line()
    const { found, literal } = split(line)
    tokens.push(...found)
    if (literal === undefined) return tokens
    if (literal > mostBytes) throw new RangeError('a literal is too long')
    tokens.push({ kind: 'string', text: await source.bytes(literal) })
  }
}

function split(line: string): { found: Token[]; literal: number | undefined } {
  const found: Token[] = []
  part.lastIndex = 0
  const text = line.trimEnd()
  while (part.lastIndex < text.length) {
    const [, quoted, sign, literal, word] = part.exec(text) ?? []
    if (quoted !== undefined) found.push({ kind: 'string', text: quoted.replaceAll(/\\(.)/g, '$1') })
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign })
    else if (literal !== undefined) return { found, literal: Number(literal) }
    else if (word !== undefined) found.push({ kind: 'word', text: word })
    else throw new RangeError('a line is not understood')
  }
  return { found, literal: undefined }
}

/** A text as a literal that the server takes without being asked first (RFC 5804, 1.2): any text is safe in it. */
export function literal(text: string): string {
  return `{${Buffer.byteLength(text)}+}\r\n${text}`
}
