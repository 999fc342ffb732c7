import { mixedBelow, type Part } from './normal.ts'

/** Where the last four weeks went. The three shares add up to 1. */
export interface Direction {
  readonly code: 'falling' | 'level' | 'rising' | 'unclear'
  /** How likely the level fell by more than half a point, stayed within, or rose by more. */
  readonly falling: number
  readonly level: number
  readonly rising: number
}

/** Less than this is not called a change, in points. */
const change = 0.5

/** From here on a direction is named; staying within half a point is a narrow thing and needs less. */
const named = 0.8
const levelNamed = 0.5

/** The direction from how much the level may have changed, in points; negative is falling. */
export function directionFrom(changes: readonly Part[]): Direction {
  const falling = Math.min(1, mixedBelow(changes, -change))
  const rising = Math.max(0, 1 - mixedBelow(changes, change))
  const level = Math.max(0, 1 - falling - rising)
  return { code: codeOf(falling, level, rising), falling, level, rising }
}

function codeOf(falling: number, level: number, rising: number): Direction['code'] {
  if (falling >= named) return 'falling'
  if (rising >= named) return 'rising'
  return level >= levelNamed ? 'level' : 'unclear'
}
