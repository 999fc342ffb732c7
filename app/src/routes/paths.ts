/**
 * Where every screen lives. Addresses show in the browser's history, so they are neutral words: never the topic, never
 * a person.
 */
export const paths = {
  today: '/',
  now: '/now',
  after: '/after',
  step: '/step',
  log: '/log',
  incoming: '/in',
  kept: '/kept',
  help: '/help',
  safety: '/safety',
  decide: '/decide',
  plan: '/plan',
  approach: '/plan/how',
  review: '/review',
  ahead: '/ahead',
  words: '/words',
  channels: '/channels',
  people: '/people',
  journal: '/journal',
  settings: '/settings',
  sources: '/sources',
  demo: '/demo',
} as const
