/** What somebody tends to do under stress: how a conversation is laid out for them. Never a label of a person. */
export const tendencyCodes = ['reachesOut', 'withdraws', 'swings', 'steady'] as const
export type Tendency = (typeof tendencyCodes)[number]

/** The situations that conversations are written for, by the file in which they stand. */
export const situationCodes = {
  'scripts-quiet': [
    'needQuiet',
    'settingLimit',
    'sayingNo',
    'endingForGood',
    'theyContactMe',
    'canWeBeFriends',
    'firstContact',
    'apologising',
  ],
  'scripts-life': [
    'returningThings',
    'birthday',
    'deathInFamily',
    'newPartner',
    'chanceMeeting',
    'mutualFriends',
    'atWork',
    'familyAsks',
  ],
  'scripts-answers': [
    'threatened',
    'theyThreatenSelfHarm',
    'answeringAnger',
    'answeringPleading',
    'answeringBreadcrumb',
    'answeringApology',
    'handingOverChildren',
    'splittingLease',
    'moneyOwed',
  ],
} as const
export type ScriptFile = keyof typeof situationCodes
export type Situation = (typeof situationCodes)[ScriptFile][number]
