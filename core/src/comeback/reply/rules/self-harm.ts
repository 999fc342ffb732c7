import type { Rule } from '../rule.ts'

/**
 * Death and harm to oneself, whoever writes it. It is no tone of an answer: it leads to care, for the one who feels so
 * and for the one who is pressed with it.
 */
export const selfHarm: readonly Rule[] = [
  {
    code: 'selfHarm',
    find: [
      'kill|killing|hang|hanging|drown|shoot|poison myself',
      'i * will|would|might|could|going|want|may|to * hurt|harm|cut|hurting|harming|cutting myself',
      'if i hurt|harm|cut myself',
      'end it all',
      'end|ending|take|taking my own? life',
      'i @very? want|need|wish to? die',
      'wish i was|were dead',
      'find|found me|my|dead body|dead|hanging',
      'if i am|was|were|die|be dead|gone|tonight|tomorrow',
      'i am|will be? dead tomorrow|tonight|soon|in',
      'i will be dead',
      'do something stupid|to to? myself',
      'commit|committing|commited suicide',
      'i am|feel|was @very? suicidal',
      'my suicide|death',
      'i * overdose',
      'i * jump * off|in|from|front * bridge|roof|train|window',
    ],
    unless: ['phone|battery', 'cut myself a|some|on'],
    plainer: 'talkToSomebody',
    example: 'If you do not come back I will kill myself.',
    counterExample: 'My phone is dead, so call the landline if there is anything.',
  },
  {
    code: 'selfHarm',
    find: [
      'do|can not @very? want? to? live without|any|anymore|like|$',
      'i do not want to be alive|here $',
      'i do not want to be alive|here any|anymore|without',
      'i do not want to wake up',
      'no|not|any point|reason|sense|use * living|live|life|alive',
      'nothing|no * live|living for',
      'life * not worth',
      'not worth living',
      'i can not go on $',
      'i can not go on like|any|anymore|living|without',
      'better off * without me',
      'better off dead',
      'off if i was|were dead|gone',
      'notice|care|miss|mind|cry * if|when i was|were|am|die|died|disappear|disappeared',
      'not have to worry about me',
      'swallow|take|took|taken all|the|these|my * pills|tablets',
      'i have the|some|enough|my? pills|tablets|razor|rope|gun|knife here|ready|in|with|now|beside',
    ],
    unless: [
      'for ben|mia|him|her|them|the',
      'fever|doctor|pharmacy|prescription|pharmacist',
      'live * street|flat|house|town',
    ],
    plainer: 'talkToSomebody',
    example: "I don't want to live without you.",
    counterExample: 'I have the tablets for Ben from the pharmacy.',
  },
]
