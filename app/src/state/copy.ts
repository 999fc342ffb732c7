export { copyText as copy } from '../device/share.ts'
