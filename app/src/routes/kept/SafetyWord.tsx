import { gate, type Verdict } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'

/** What the safety answers, or their absence, want said before somebody sends a message themselves. */
export function SafetyWord() {
  const t = words('kept')
  const { warn } = gate('sendHeldMessage', state.value.care.safety)
  if (warn === undefined) return null
  return (
    <>
      <p>{sentence(warn)}</p>
      <Button kind="link" href={warn === 'askSafetyFirst' ? paths.safety : paths.help}>
        {t(warn === 'askSafetyFirst' ? 'warn.answer' : 'warn.talk')}
      </Button>
    </>
  )
}

function sentence(warn: NonNullable<Verdict['warn']>): string {
  const t = words('kept')
  switch (warn) {
    case 'orderDecides':
    case 'askedToStop':
    case 'doNotCalm':
      return t(`warn.${warn}`)
    default:
      return t('warn.askSafetyFirst')
  }
}
