export { setTitle as showTitle } from '../device/appearance.ts'
