/** Words that are loud in capitals even alone. Not `NOT` and `NO`: "please do NOT give nuts" is care. */
export const shoutedAlone: ReadonlySet<string> = new Set(
  [
    'never always stop enough now why you your every everything nothing hate liar lies listen still done immediately',
    'dare ever seriously anything disgusting pathetic selfish lying furious again answer fed',
  ]
    .join(' ')
    .split(' '),
)

/** Everyday words: two words in capitals of which one is such a word are said loudly; two abbreviations are not. */
export const shouted: ReadonlySet<string> = new Set(
  [
    'me my mine is are was were what where when how who answer ignoring again time times last hundred love please can',
    'do does did have had will want money phone give back call pay late everyone all this that leave alone',
    'lie read must need right wrong kids children only ever really so very him her them they',
    'stop why you your never always now enough every everything nothing pick thousand waiting sick tired',
    'said say tell told telling talk speak text message messages reply know knew think care believe come came going got get',
    'see let make made take took put turn many much more hours days weeks years our us we he she his their its',
    'just about because if but be been has could would should sorry fault excuse excuses help here there anyone nobody',
    "understand forget forgot remember promised home life family minute minutes finished over don't can't won't i'm you're",
  ]
    .join(' ')
    .split(' '),
)
