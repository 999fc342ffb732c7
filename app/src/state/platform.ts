/** Apart from `device.ts`, so that the first screen does not carry it. */
export { devicePlatform, type Platform } from '../device/platform.ts'
