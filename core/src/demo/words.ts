/** What the invented person of the demonstration wrote. Nobody real; the numbers are reserved for fiction. */
export const words = {
  person: 'Sam',
  channel: 'The shared photo album',
  goal: 'Sleep through, eat at a table, and not look at the phone first thing.',
  decision: {
    motive: 'The two days after each message are always worse.',
    quiet: 'The week by the sea without a signal was the calmest since spring.',
  },
  phone: '020 7946 0155',
  mail: 'sam@example.org',
  honest:
    'I need quiet to get over this, so I will not write or call for a while. It is not meant to hurt you. Please leave me the same quiet.',
  unsaid: ['That I was happy in the first winter.', 'When did it end, for you?'],
  ahead: [
    { what: 'The birthday', ownPlan: 'Swim in the morning, dinner with Noor, phone at home.', place: false },
    { what: 'New Year', ownPlan: 'At Kim’s, and to bed when I want.', place: false },
    { what: 'The café on the corner', ownPlan: 'The street along the water.', place: true },
  ],
  review: 'Still right. I think of it less at work.',
  cards: [
    'I was tired of waiting for answers. I am allowed to stop waiting.',
    'Every time I wrote, the next two days were worse. I have the notes.',
    'The Sunday by the river, alone, and it was good.',
  ],
  allies: [
    {
      name: 'Noor',
      phone: '020 7946 0123',
      words: 'Bad hour. Can you talk about anything else for ten minutes?',
    },
    { name: 'Kim', phone: '020 7946 0187' },
  ],
  activities: [
    'Walk to the harbour and back',
    'Repair the bike lamp',
    'Soup with too many vegetables',
    'Swim on Thursdays',
    'Sort the records by colour',
  ],
  ifThens: [
    { cue: 'I reach for the phone in bed', action: 'put it on the shelf in the hall' },
    { cue: 'I pass the café on the corner', action: 'take the street along the water' },
    { cue: 'a song of ours comes on', action: 'change it and name five things I see' },
  ],
  safetyPlan: {
    signs: 'I stop cooking and stop opening the curtains.',
    myself: 'Shower, then outside, whatever the weather.',
    places: 'The library until nine. The pool.',
    friends: 'Noor. Kim in the evenings.',
    professionals: 'My doctor, and the line under Get help.',
    surroundings: 'No wine at home this winter. Kim has the spare tablets.',
  },
  held: [
    'I found your blue scarf behind the radiator. I keep thinking about that.',
    'Why did it have to be in March, of all months?',
    'Happy birthday. I hope it is a kind day.',
    'The deposit came back. Half of it is yours; which account?',
    'I saw the lights on the pier tonight and wanted to tell you.',
  ],
  heldChanged: 'I saw the lights on the pier tonight. I wanted to tell somebody, so I told Noor.',
  slips: [
    {
      note: 'One line, after the wedding invitation arrived.',
      trigger: 'The invitation with both our names',
      worked: 'Leaving the phone with Noor for the evening',
      next: 'Answer the invitation for myself tomorrow',
    },
    {
      note: 'Looked at the profile for ten minutes.',
      trigger: 'Awake at half past midnight',
      worked: 'The phone on the shelf in the hall',
      next: 'Charge it there from tonight',
    },
    {
      note: 'Called. It rang out.',
      trigger: 'Two glasses on an empty stomach',
      worked: 'Eating first, and calling Kim',
      next: 'Swim on Thursday as planned',
    },
  ],
  chance: [
    'On a bus, going the other way.',
    'In the background of a friend’s photo.',
    'At the market, from afar.',
  ],
  mistyped: 'In teh background of a photo.',
} as const
