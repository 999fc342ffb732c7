export { openLog } from './device-log.ts'
export { openMemoryLog } from './memory-log.ts'
