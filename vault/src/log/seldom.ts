/** What is not needed to open a log and to append to it; a browser fetches it when it first is. */
export { absorb } from './absorb.ts'
export { compact } from './compaction.ts'
export { eraseRecords } from './erase.ts'
export { Meanwhile } from './meanwhile.ts'
export { readAll, readPage, readSome } from './pages.ts'
export { setMarking } from './set-marking.ts'
export { unite } from './union.ts'
