export * from './gmail.ts'
export * from './looked-for.ts'
export * from './notifiers.ts'
export * from './sieve.ts'
