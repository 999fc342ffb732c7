export { showAnchor } from '../device/anchor.ts'
export { setTitle as showTitle } from '../device/appearance.ts'
