export * from './entries.ts'
export * from './files.ts'
export * from './record.ts'
export * from './state.ts'
