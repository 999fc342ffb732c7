import type { StageCode } from '@breakwater/core/heal'
import './ribbon.css'

/** One mark for each theme on its own ground, so that it is told apart without colour; one is the strong ground alone. */
const marks: Readonly<Record<StageCode, string>> = {
  desperate: 'M0 8 L8 0',
  denial: 'M4 4 h0.01',
  bargaining: 'M0 4 H8',
  relapse: 'M0 0 L8 8 M0 8 L8 0',
  anger: '',
  acceptance: 'M4 0 V8',
  redirectedHope: 'M0 6 L4 2 L8 6',
}

/** The fill of a theme: refers to the definitions that stand once on the page. */
export function fillOf(prefix: string, stage: StageCode): string {
  return `url(#${prefix}-${stage})`
}

/** The definitions of the fills of these themes. */
export function StagePatterns({
  prefix,
  stages,
}: {
  readonly prefix: string
  readonly stages: readonly StageCode[]
}) {
  return (
    <defs>
      {stages.map(stage => (
        <pattern
          key={stage}
          id={`${prefix}-${stage}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          class={`stage-fill stage-${stage}`}
        >
          <rect width="8" height="8" />
          {marks[stage] === '' ? null : <path d={marks[stage]} />}
        </pattern>
      ))}
    </defs>
  )
}
