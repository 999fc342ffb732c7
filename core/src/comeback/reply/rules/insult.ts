import type { Rule } from '../rule.ts'

/** Names for the other, diagnoses among them. */
export const insult: readonly Rule[] = [
  {
    code: 'insult',
    find: [
      'you are|were @very? @very? such|a|an|the|nothing|being|acting|no|one|just a|an|but|like? @very? a? @rude? @names|@rude',
      'you are|were @very? @very? @rude|@names',
      'you @rude|@names , @rude|@names',
      'you @names',
      'you @very? are? a? @rude $',
      'what a|an @rude? @names you',
      'kind|sort of a|an? @names',
      'such a|an @rude? @names',
      'you are|were @very? a|an|the @poor @role',
      '@poor @role ever|you',
      'narcissist|narcissistic|psychopath|sociopath',
      '@curse',
    ],
    unless: ['you are not', 'not * stupid|crazy|lazy|useless', 'such a cow|pig|snake|joke'],
    plainer: 'leaveOut',
    example: 'You selfish idiot.',
    counterExample: 'Ben called another child an idiot, and the school wants a word with us.',
  },
  {
    code: 'insult',
    find: [
      'go|rot to|in hell',
      '^ just? shut up',
      'screw you',
      'drop dead',
      'piss off',
      '^ just? get lost',
      '^ just? grow up',
      'make|makes me sick',
      'you disgust|repel me',
      'i despise you',
    ],
    plainer: 'leaveOut',
    example: 'Go to hell.',
    counterExample: 'We shut up the shop at six.',
  },
]
