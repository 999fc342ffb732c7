/**
 * What screens may ask of the device directly, and nothing more: these acts are about no journal. Everything else goes
 * through the verbs of this folder.
 */
export { showAnchor } from '../device/anchor.ts'
export { deviceLanguages, setTitle } from '../device/appearance.ts'
export { isVisible, onVisibility } from '../device/network.ts'
export { pause } from '../device/pause.ts'
export { printPage } from '../device/print.ts'
export { leaveQuickly } from '../device/quick-exit.ts'
export { randomBytes } from '../device/random.ts'
export { reload } from '../device/reload.ts'
export { canShare, copyText, shareText } from '../device/share.ts'
export { playSlowSound, type SlowSound } from '../device/slow-sound.ts'
