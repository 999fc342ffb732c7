/** Apart from `device.ts`, so that the first screen does not carry it. */
export { deviceVoice, whenVoicesChange } from '../device/speech.ts'
