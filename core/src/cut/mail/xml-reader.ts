/** Reads the XML that we write back, strictly: for tests. Elements, attributes and the five entities, nothing else. */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Element[]
}

const piece = /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Throws where the text is not well-formed. */
export function readXml(xml: string): Element {
  interface Open extends Element {
    text: string
    readonly children: Element[]
  }
  const root: Open = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const top = () => open.at(-1) ?? root
  piece.lastIndex = 0
  while (piece.lastIndex < xml.length) {
    const [all, closing, name, attributes = '', empty, text] =
      piece.exec(xml) ?? wrong('a sign that is not escaped')
    if (text !== undefined) top().text += unescaped(text)
    if (name === undefined) continue
    if (closing === '/') {
      if (open.pop()?.name !== name) wrong(all)
      continue
    }
    const element: Open = { name, attributes: readAttributes(attributes), text: '', children: [] }
    top().children.push(element)
    if (empty === '') open.push(element)
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || only === undefined || others.length > 0) return wrong('one element holds all')
  return only
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  )
}

function unescaped(text: string): string {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text))
    wrong('a forbidden character')
  return text.replaceAll(/&(\w*);?/g, (all, name: string) => entities[name] ?? wrong(all))
}

function wrong(what: string): never {
  throw new Error(`not XML: ${what}`)
}
