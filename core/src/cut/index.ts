export * from './address.ts'
export * from './identifiers.ts'
export * from './phone.ts'
export * from './v-card.ts'
