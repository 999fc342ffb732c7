/** The door of the store. */
export { openStore } from './open.ts'
export * from './store.ts'
