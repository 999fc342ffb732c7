import type { Friend } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { endWithFriend } from '../../state/friends.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'

/** The way out, two taps, at once. */
export function End({ friend }: { readonly friend: Friend }) {
  const t = words('friends')
  const { name } = friend
  const [asking, ask] = useState(false)

  async function end(): Promise<void> {
    ask(false)
    await attempt(() => endWithFriend(friend))
    focusHeading()
  }

  const unopened = friend.theirs === undefined
  const lead = unopened ? t('end.backLead') : t('end.lead', { name })
  return (
    <Section title={t(unopened ? 'end.back' : 'end.title')} lead={lead}>
      <div>
        <Button onClick={() => ask(true)}>{unopened ? t('end.back') : t('end.ask', { name })}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('end.sure')}
        cancel={t('end.keep')}
        confirm={t('end.do')}
        strong="confirm"
        onCancel={() => ask(false)}
        onConfirm={end}
      >
        <p>{lead}</p>
      </ConfirmDialog>
    </Section>
  )
}
