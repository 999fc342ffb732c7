export * from './closeness.ts'
export { shapeOf } from './shape-of.ts'
export type { Sides } from './sides.ts'
