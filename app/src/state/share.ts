export { canShare, shareText } from '../device/share.ts'
