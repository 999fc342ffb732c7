export { leaveQuickly } from '../device/quick-exit.ts'
