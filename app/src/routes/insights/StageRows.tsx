import { Lane } from '../../ui/plot/Lane.tsx'
import type { HealText } from '../useContent.ts'
import type { StageLanes } from './stage-lanes.ts'

interface Props {
  readonly lanes: StageLanes
  readonly text: HealText['stages']['each']
  /** the day that is being read, by its place in the lanes */
  readonly at?: number
}

/** A named line for each theme that was ever chosen, drawn where it was on. */
export function StageRows({ lanes: { lanes }, text, at }: Props) {
  return lanes.map(({ stage, on }) => (
    <Lane key={stage} label={text[stage].title} on={on} kind="bar" at={at} />
  ))
}
