export * from './entries.ts'
export * from './questions.ts'
