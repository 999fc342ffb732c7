/** Short forms and what they stand for, so that a rule is written once. What means something else too is left alone. */
export const contractions: {
  readonly whole: Readonly<Partial<Record<string, string>>>
  readonly endings: Readonly<Partial<Record<string, string>>>
} = {
  whole: {
    "can't": 'can not',
    cannot: 'can not',
    cant: 'can not',
    "won't": 'will not',
    wont: 'will not',
    "shan't": 'shall not',
    dont: 'do not',
    didnt: 'did not',
    doesnt: 'does not',
    isnt: 'is not',
    im: 'i am',
    ive: 'i have',
    youre: 'you are',
    youve: 'you have',
    youll: 'you will',
    thats: 'that is',
    u: 'you',
    ur: 'your',
    pls: 'please',
    plz: 'please',
    gonna: 'going to',
    wanna: 'want to',
    "it's": 'it is',
    "that's": 'that is',
    "what's": 'what is',
    "who's": 'who is',
    "where's": 'where is',
    "there's": 'there is',
    "how's": 'how is',
    "let's": 'let us',
  },
  endings: { "'m": 'am', "'re": 'are', "'ve": 'have', "'ll": 'will', "'d": 'would' },
}
