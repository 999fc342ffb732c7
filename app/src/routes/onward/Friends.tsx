import { friendsOf } from '@breakwater/core/comeback'
import { runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { EarlierLooks } from './EarlierLooks.tsx'
import { onwardNow } from './onward-now.ts'
import { Waiting } from './Waiting.tsx'
import { WeeklyLook } from './WeeklyLook.tsx'

/** Friendship or staying in touch, once a week: whose need is showing, and what comes of it. */
export function Friends() {
  const t = words('onward')
  const text = useContent('closing')?.friends
  const { plan, kept } = person.value
  const friends = friendsOf(plan, kept, now.value, zone.value)
  const waits = onwardNow().filter(({ place, waits }) => place === 'friends' && waits !== undefined)
  const approach = runningPlan(plan)?.approach
  const inQuiet = approach === 'coldTurkey' || approach === 'graduated'
  return (
    <Page
      key={String(night.value === 'narrow')}
      name="onward"
      heading={t('week.heading')}
      backTo={paths.onward}
      step
    >
      <Stack gap="small">
        {text?.catch.map(line => (
          <p key={line}>{line}</p>
        ))}
        {text === undefined ? null : <SourceLink claim={text.claim} />}
      </Stack>
      {inQuiet ? <Notice>{t('week.quiet')}</Notice> : null}
      {waits.length > 0 ? <Waiting rows={waits} /> : <WeeklyLook friends={friends} asked={!inQuiet} />}
      <EarlierLooks looks={friends.looks} />
    </Page>
  )
}
