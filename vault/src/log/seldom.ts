/** What is not needed to open a log and to append to it; a browser fetches it when it first is. */
export { compact } from './compaction.ts'
export { eraseRecords } from './erase.ts'
export { readAll, readPage } from './pages.ts'
export { unite } from './union.ts'
