/**
 * Where a table keeps its columns, out of the text of its CREATE TABLE: names in lower case, in the order of the record.
 * Old versions of a program lack columns, so that places are never fixed.
 */
export interface Columns {
  /** Place in the record, or -1 where the table has no such column. */
  place(name: string): number
}

/** Quoted names, quoted text, comments, brackets, commas, words. */
const token =
  /"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|[(),]|[^\s"`['(),]+/g
/** Words that begin a rule for the whole table, not a column. */
const rule = /^(?:constraint|primary|unique|check|foreign)$/i

/** @returns nothing where this is not the text of a table with columns */
export function columnsOf(createTable: string): Columns | undefined {
  const names = parts(createTable)
    .filter(([first]) => first !== undefined && !rule.test(first))
    .filter(words => !computed(words))
    .map(([first = '']) => unquoted(first).toLowerCase())
  return names.length === 0 ? undefined : { place: name => names.indexOf(name) }
}

/** The words of each part between the outermost brackets. Inner brackets are left out. */
function parts(text: string): string[][] {
  const found: string[][] = [[]]
  let depth = 0
  for (const [word] of text.matchAll(token)) {
    if (word.startsWith('--') || word.startsWith('/*')) continue
    if (word === '(') depth++
    else if (word === ')') {
      depth--
      if (depth === 0) break
    } else if (depth === 1 && word === ',') found.push([])
    else if (depth === 1) found.at(-1)?.push(word)
  }
  return found
}

/** A column that is worked out when it is read has no place in the record. */
const computed = (words: readonly string[]) =>
  words.slice(1).some(word => /^as$/i.test(word)) && !words.some(word => /^stored$/i.test(word))

function unquoted(name: string): string {
  const [first = ''] = name
  if (first === '[') return name.slice(1, -1)
  return '"`\''.includes(first) && name.length > 1 ? name.slice(1, -1).replaceAll(first + first, first) : name
}
