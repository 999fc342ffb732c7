/** Two random words of one page load; nothing of ours in a page has a name that could be looked for. */
export interface Token {
  /** Attribute of what is put away; its value says how. */
  readonly away: string
  /** Attribute of our own marks. */
  readonly mark: string
}

/**
 * How something is put away. line: a line of constant height, in which the mark stands; rest: follows such a line of the
 * same run; still: gone from sight, its place kept (pictures, words in a line); pending: not looked at yet, so not shown.
 */
export type How = 'line' | 'rest' | 'still' | 'pending'

const values: Readonly<Record<How, string>> = { line: 'l', rest: 'r', still: 's', pending: 'p' }

export const wordOf = (how: How): string => values[how]

/** Height of the line that stays, in CSS pixels. */
export const lineHeight = 28

/** Letters only, 16 of them: safe in a selector. */
export const isTokenWord = (word: string): boolean => /^[a-z]{16}$/.test(word)

export function newToken(): Token {
  const word = () =>
    [...crypto.getRandomValues(new Uint8Array(16))]
      .map(byte => String.fromCharCode(97 + (byte % 26)))
      .join('')
  return { away: word(), mark: word() }
}

const declare = (rules: readonly string[]): string => `{${rules.map(rule => `${rule}!important`).join(';')}}`

/**
 * The sheet that hides. A box keeps one pixel or one line and is never `display:none`, because lists that measure
 * their rows take nothing for an error; only rows of tables and options are. Words are 16 letters each (`isTokenWord`).
 */
export function hidingSheet({ away, mark }: Token): string {
  const of = (how: How) => `[data-${away}="${values[how]}"]`
  const own = `[data-${mark}]`
  const gone = `visibility:hidden`
  const flat = [
    'display:block',
    'box-sizing:border-box',
    'min-height:0',
    'padding:0',
    'border-width:0',
    'overflow:hidden',
  ]
  const high = (pixels: number) => [`height:${pixels}px`, `max-height:${pixels}px`]
  return [
    `[data-${away}]${declare([gone])}`,
    `${of('still')},${of('pending')}${declare(['opacity:0', 'pointer-events:none'])}`,
    `${of('line')},${of('rest')}${declare([...flat, 'aspect-ratio:auto', ...high(lineHeight)])}`,
    `${of('rest')}${declare([...high(1), 'margin-block:0'])}`,
    `tr${of('line')}${declare(['display:table-row', 'position:relative'])}`,
    `tr${of('rest')},option[data-${away}]${declare(['display:none'])}`,
    `${of('line')}>:not(${own}),${of('rest')}>*${declare(['display:none'])}`,
    `:host(${of('line')})>:not(${own}),:host(${of('rest')})>*${declare(['display:none'])}`,
    `tr>${own}${declare(['position:absolute', 'inset-inline:0', 'inset-block-start:0'])}`,
  ].join('')
}
