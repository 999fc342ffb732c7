export * from './channels.ts'
export * from './entries.ts'
export * from './period.ts'
export * from './state.ts'
