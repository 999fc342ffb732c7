import { asksFirst } from '@breakwater/core/plan'
import type { ChannelRow } from '../../../../content/channel-schema.ts'
import { words } from '../../messages/catalogue.ts'
import { devicePlatform } from '../../state/platform.ts'
import { state } from '../../state/session.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useContent } from '../useContent.ts'
import { knowing } from './knowing.ts'
import { OneStep } from './OneStep.tsx'
import { type Aim, stepsFor } from './step-rows.ts'
import './Steps.css'

interface Props {
  readonly channel: string
  readonly aim: Aim
}

/** What to do, on the device in hand first; what would be noticed waits where somebody should be asked before. */
export function Steps({ channel, aim }: Props) {
  const t = words('wall')
  const text = useContent('channels')
  if (text === undefined) return null
  const waits = asksFirst(state.value.care.safety) && knowing().chosenKnowingly !== true
  const { here, elsewhere } = stepsFor(text.rows, channel, aim, devicePlatform())
  const shown = here.filter(row => !waits || row.escalates !== true)
  const later = elsewhere.filter(row => !waits || row.escalates !== true)
  return (
    <>
      {shown.length === 0 ? null : <StepList rows={shown} />}
      {shown.length === here.length ? null : <p>{t('steps.waits')}</p>}
      {later.length === 0 ? null : (
        <Disclosure summary={t('steps.elsewhere')}>
          <StepList rows={later} />
        </Disclosure>
      )}
    </>
  )
}

function StepList({ rows }: { readonly rows: readonly ChannelRow[] }) {
  return (
    <ul class="steps">
      {rows.map(row => (
        <OneStep key={row.path} row={row} />
      ))}
    </ul>
  )
}
