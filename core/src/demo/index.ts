export { demoDays, demoJournal } from './demo-journal.ts'
export { longJournal } from './long-journal.ts'
