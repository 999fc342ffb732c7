/** Words that are loud in capitals even alone. Not `NOT` and `NO`: "please do NOT give nuts" is care. */
export const shoutedAlone: ReadonlySet<string> = new Set(
  'never always stop enough now why you your every everything nothing hate liar lies listen still done immediately'.split(
    ' ',
  ),
)

/** Everyday words: two words in capitals of which one is such a word are said loudly; two abbreviations are not. */
export const shouted: ReadonlySet<string> = new Set(
  [
    'me my mine is are was were the what where when how who answer ignoring again time times last hundred love please can',
    'do does did have had will want money phone give back call pay late everyone all this that it and for from leave alone',
    'lie read must need right wrong kids children only ever really so very not no of to in on up out him her them they',
    'stop why you your never always now enough every everything nothing pick thousand waiting sick tired',
  ]
    .join(' ')
    .split(' '),
)
