/** What a mark can say; the sentences stand in `content/en/reply.json`. The order is the one in which marks are listed. */
export const markCodes = [
  'selfHarm',
  'threat',
  'insult',
  'blame',
  'pleading',
  'feelings',
  'history',
  'reopens',
  'thirdParty',
  'sarcasm',
  'caps',
  'length',
] as const
export type MarkCode = (typeof markCodes)[number]

/** What is offered in place of what is marked; the sentences stand beside those of the marks. */
export const plainerCodes = [
  'talkToSomebody',
  'whatYouNeed',
  'whatHappensNext',
  'leaveOut',
  'keepForYourself',
  'askAboutTheMatter',
  'speakForYourself',
  'sayItStraight',
  'smallLetters',
  'oneMatter',
] as const
export type PlainerCode = (typeof plainerCodes)[number]

/** How the answer is meant: plain, or warmer where there are children. */
export type ReplyRegister = 'plain' | 'warm'

/** Words up to which an answer is short. Ours, after the practice of one paragraph; nobody tested a number. */
export const longest = 120
