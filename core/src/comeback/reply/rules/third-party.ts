import type { Rule } from '../rule.ts'

/** Others brought in as witnesses, and children as messengers. */
export const thirdParty: readonly Rule[] = [
  {
    code: 'thirdParty',
    find: [
      '@all * @said that? you|your * @be? * @accused',
      '@whose? @whose? @close * @said that? you|your * @be? * @accused',
      '@whose? @whose? @close * @said that? you should|must|have|need|owe',
      '@all * knows|know|sees|see|noticed what|how|who you',
      '@all|@close * agree|agrees|agreed with me',
      '@all|@close * on my side',
      'even @whose? @whose? @close * agrees|agree|noticed|notice|thinks|think|says|said|can * you|me|how|cold|that',
      'your own mother|father|mum|mom|dad|family|sister|brother|friends|parents|kids|children @said|agree|agrees|knows|know',
      'ask anyone|anybody|everyone|everybody|around',
      'they * all * tell|told|say you * same|so',
      '@close|@all|they * are|were|is|was @very? shocked|disgusted|appalled|horrified',
      'my|our|the therapist|counsellor @said * you',
      'what would|will your * think|say',
    ],
    unless: [
      'thank|thanks',
      'ask around|everyone|everybody for|at|in',
      'you should|must|have|need|owe * bring|take|come|call|sign|know|have|the|a|to * bring',
    ],
    plainer: 'speakForYourself',
    example: 'My mother thinks that you should be ashamed.',
    counterExample: 'The teacher says that Mia needs new gym shoes.',
  },
  {
    code: 'thirdParty',
    find: [
      'your boss|employer|colleagues|family|parents|mother|father|friends|neighbours should|would|will|must|might * know|hear|learn|see|find what|how|who|that|out|about',
      '@said that? they|he|she would|will|do|does|did not? rather|prefer|want|like|to * live|be|stay|see|visit|go|come * with? to? you|me|yours',
      'rather live|be|stay with me|you',
      '@said * hate|hates you',
      '@young|ben|mia is|are afraid|scared of you',
      '@young|ben|mia * ask|asks|asked * why you do|did|never|left|are',
    ],
    plainer: 'speakForYourself',
    example: 'The kids say that they do not want to be with you.',
    counterExample: 'The kids say thank you for the books.',
  },
]
