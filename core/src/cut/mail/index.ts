export * from './gmail.ts'
export * from './looked-for.ts'
export * from './sieve.ts'
