export * from './codes.ts'
export * from './entries.ts'
export * from './state.ts'
