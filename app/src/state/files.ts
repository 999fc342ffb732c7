/** Apart from `device.ts`, so that the first screen does not carry it. */
export { saveFile } from '../device/files.ts'
