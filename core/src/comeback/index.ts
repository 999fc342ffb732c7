export * from './script-codes.ts'
