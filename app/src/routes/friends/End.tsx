import type { Friend } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { endWithFriend } from '../../state/friends.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
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
      <Dialog
        open={asking}
        title={t('end.sure')}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onClick={() => ask(false)}>{t('end.keep')}</Button>
            <Button kind="primary" onClick={() => void end()}>
              {t('end.do')}
            </Button>
          </>
        }
      >
        <p>{lead}</p>
      </Dialog>
    </Section>
  )
}
