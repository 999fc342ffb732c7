import type { Friends } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { Seen } from '../review/Seen.tsx'
import { useFormPlace } from '../review/use-form-place.ts'
import { useContent } from '../useContent.ts'
import { LookForm } from './LookForm.tsx'

interface Props {
  readonly friends: Friends
  /** False in a plan without contact: the form then waits behind its button. */
  readonly asked: boolean
}

/** This week's look, what the looks say together, and what the newest one named that feeds need. */
export function WeeklyLook({ friends, asked }: Props) {
  const t = words('onward')
  const text = useContent('closing')?.friends
  const { due, seen, pulls } = friends
  const place = useFormPlace(due.due && asked)
  const list = pulls.map(code => text?.getting[code]).join(', ')
  return (
    <Section
      title={t('week.look')}
      {...(due.due ? {} : { lead: t('week.next', { day: formatDay(due.on) }) })}
    >
      <Seen seen={seen} />
      {pulls.length === 0 || text === undefined ? null : <Notice>{t('week.pulls', { list })}</Notice>}
      {place.open ? (
        <LookForm focused={place.focused} onDone={place.close} />
      ) : (
        <div ref={place.back}>
          <Button onClick={place.begin}>{t(due.due ? 'week.begin' : 'week.again')}</Button>
        </div>
      )}
    </Section>
  )
}
