import type { QuietHours as QuietHoursOf } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { tellQuiet } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { renewWake } from '../../state/friend-wake.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { minuteOf, timeOf } from './minutes.ts'
import './friend.css'

/** When the friend is not to be reached: told to the person, and to the relay for its pushes. */
export function QuietHours({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const { quiet } = row
  const [from, setFrom] = useState(timeOf(quiet?.from ?? 22 * 60))
  const [until, setUntil] = useState(timeOf(quiet?.to ?? 7 * 60))
  const [said, setSaid] = useState(false)
  const hours = { from: minuteOf(from), to: minuteOf(until) }
  const whole = hours.from !== undefined && hours.to !== undefined && hours.from !== hours.to

  async function tell(event: Event): Promise<void> {
    event.preventDefault()
    if (hours.from === undefined || hours.to === undefined || !whole) return
    await keep({ from: hours.from, to: hours.to })
  }
  async function keep(next: QuietHoursOf | undefined): Promise<void> {
    await tellQuiet(row.id, next)
    setSaid(true)
    const { quiet: _, ...rest } = row
    await renewWake(next === undefined ? rest : { ...rest, quiet: next })
  }

  return (
    <Disclosure summary={t('quiet.title')}>
      <p class="friend-soft">{t('quiet.lead')}</p>
      <form noValidate onSubmit={event => void tell(event)}>
        <Stack>
          <div class="friend-pair">
            <TextInput label={t('quiet.from')} type="time" value={from} onInput={setFrom} />
            <TextInput label={t('quiet.until')} type="time" value={until} onInput={setUntil} />
          </div>
          <div>
            <Button type="submit" disabled={!whole}>
              {t('quiet.save')}
            </Button>
            {quiet === undefined ? null : (
              <Button kind="link" onClick={() => void keep(undefined)}>
                {t('quiet.none')}
              </Button>
            )}
          </div>
          <p class="friend-soft" role="status">
            {said ? t('quiet.saved') : null}
          </p>
        </Stack>
      </form>
    </Disclosure>
  )
}
