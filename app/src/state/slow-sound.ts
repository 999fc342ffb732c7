export { playSlowSound, type SlowSound } from '../device/slow-sound.ts'
