/** Apart from `device.ts`, so that the first screen does not carry it. */
export { CameraError, type CameraRefusal, mayHaveCamera, scanWith } from '../device/camera.ts'
