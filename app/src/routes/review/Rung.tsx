import { type Plan, type RungNow, rungNow } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { closeRung } from './close-rung.ts'
import { RungForm } from './RungForm.tsx'
import { useFormPlace } from './use-form-place.ts'

/** Step by step: where on the ladder, and what comes after it. Nothing stands here in plans of other kinds. */
export function Rung({ plan }: { readonly plan: Plan }) {
  const rung = rungNow(plan, person.value.kept, now.value, zone.value)
  return rung === undefined ? null : <Step plan={plan} rung={rung} />
}

function Step({ plan, rung }: { readonly plan: Plan; readonly rung: RungNow }) {
  const t = words('review')
  const place = useFormPlace(rung.over)

  return (
    <Section id="rung" title={t('rung.title')} lead={stepWords(rung)}>
      {place.open && !rung.finished ? (
        <RungForm plan={plan} rung={rung} focused={place.focused} onDone={place.close} />
      ) : (
        <div ref={place.back}>
          {rung.finished ? (
            <Button onClick={() => void closeRung(plan, { choice: 'again' })}>{t('rung.again')}</Button>
          ) : (
            <Button onClick={place.begin}>{rung.over ? t('rung.ask') : t('rung.change')}</Button>
          )}
        </div>
      )}
    </Section>
  )
}

function stepWords({ index, of, days, until, over, finished }: RungNow): string {
  const t = words('review')
  if (finished) return t('rung.finished')
  const values = { step: index + 1, of, count: days, until: formatDay(until) }
  return over ? t('rung.over', values) : t('rung.now', values)
}
