/** The door of the store. */
export { openStore, type StoreOptions } from './open.ts'
export * from './store.ts'
