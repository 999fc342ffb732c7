import type { CheckWindow } from '@breakwater/core/comeback'
import type { Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { approachAddress } from '../approach-address.ts'
import { channelName } from '../channel/channels.ts'
import { formatTime } from '../format.ts'
import { paths } from '../paths.ts'
import { weekdayName } from '../plan/weekdays.ts'
import { nextLookWords, structuredPlan } from './structured.ts'

/** The one channel with its topics and times, and the way to the reply desk. */
export function Channel() {
  const t = words('matters')
  const plan = structuredPlan()
  const next = nextLookWords()
  return (
    <Section title={t('channel.title')} lead={t('channel.lead')}>
      {next === undefined ? null : <Notice title={next}>{t('channel.child')}</Notice>}
      {plan === undefined ? <p>{t('channel.none')}</p> : <OfPlan plan={plan} />}
      <p>{t('counts')}</p>
      <Actions>
        <Button kind="primary" href={paths.reply}>
          {t('channel.reply')}
        </Button>
        <Button href={approachAddress('structured')}>
          {plan === undefined ? t('channel.make') : t('channel.change')}
        </Button>
      </Actions>
    </Section>
  )
}

function OfPlan({ plan }: { readonly plan: Plan }) {
  const t = words('matters')
  const { channel, topics = [], windows = [] } = plan.details
  return (
    <Stack gap="small">
      <p>{channel === undefined ? t('channel.noName') : t('channel.name', { name: channelName(channel) })}</p>
      {topics.length === 0 ? null : <p>{t('channel.topics', { list: topics.join(', ') })}</p>}
      <p>
        {windows.length === 0
          ? t('channel.noWindows')
          : t('channel.windows', { list: windows.map(windowWords).join('; ') })}
      </p>
    </Stack>
  )
}

function windowWords({ days, from, to }: CheckWindow): string {
  return words('matters')('channel.window', {
    days: days.map(weekdayName).join(', '),
    from: clock(from),
    to: clock(to),
  })
}

/** A wall-clock time as the language writes it. */
function clock(time: string): string {
  const { hour, minute } = Temporal.PlainTime.from(time)
  return formatTime((hour * 60 + minute) * 60_000, 'UTC')
}
