export * from './hours.ts'
export * from './notes.ts'
export * from './own-text.ts'
export * from './plan.ts'
