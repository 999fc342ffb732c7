/** Loads the page again from the start. */
export { reload } from '../device/reload.ts'
