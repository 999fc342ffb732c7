import { type Evidence, measureCodes } from '@breakwater/core/heal'
import { formatNumber } from '../format.ts'
import type { ReasonsText } from '../useContent.ts'

interface Props {
  readonly counts: Evidence['counts']
  readonly measures: ReasonsText['measures']
}

/** The numbers behind it, each beside what it counts. */
export function Counts({ counts, measures }: Props) {
  return (
    <dl class="measures">
      {measureCodes.map(code => {
        const count = counts[code]
        return count === undefined ? null : (
          <div key={code} class="measure">
            <dt>{measures[code]}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
