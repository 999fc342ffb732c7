export * from './check-ins.ts'
export * from './codes.ts'
export { type Evidence, type MeasureCode, measureCodes } from './evidence.ts'
export {
  type ContactMark,
  contactMarks,
  hoursFrom,
  type RatedPoint,
  type SymptomPlot,
  symptomPlots,
  symptomsFrom,
  type UrgesByHour,
  urgesByHour,
} from './insights.ts'
export { type Noted, type ReasonFacts, type ReasonParts, reasonFacts } from './reason-facts.ts'
export * from './reasons.ts'
export * from './reclaimed.ts'
export * from './report.ts'
export * from './scales.ts'
export * from './series.ts'
export * from './sittings.ts'
export * from './stages.ts'
export * from './state.ts'
export * from './writing.ts'
