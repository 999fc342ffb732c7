import type { Friend } from '@breakwater/core/friend'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { canShare, copyText, shareText } from '../../state/device.ts'
import { codeOf, linkOf } from '../../state/friends.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Section } from '../../ui/Section.tsx'
import './friends.css'

interface Shown {
  readonly link: string
  readonly modules: readonly (readonly boolean[])[]
}

/** The invitation, to be shared, copied or scanned. Nothing of it is sent from here. */
export function Link({ friend }: { readonly friend: Friend }) {
  const t = words('friends')
  const { name } = friend
  const [shown, show] = useState<Shown | undefined>(undefined)
  useEffect(() => {
    void linkOf(friend).then(async link => show({ link, modules: await codeOf(link) }))
  }, [friend.id])

  async function copy(link: string): Promise<void> {
    showToast(t((await copyText(link)) ? 'link.copied' : 'link.copyFailed'))
  }

  if (shown === undefined) return null
  const { link, modules } = shown
  return (
    <Section title={t('link.title')} lead={t('link.lead', { name })}>
      <Actions>
        {canShare() ? (
          <Button kind="primary" icon={<Icon name="share" />} onClick={() => void shareText(link)}>
            {t('link.share')}
          </Button>
        ) : null}
        <Button kind={canShare() ? 'quiet' : 'primary'} onClick={() => void copy(link)}>
          {t('link.copy')}
        </Button>
      </Actions>
      <Disclosure summary={t('link.show')}>
        <QrCode modules={modules} label={t('link.code')} />
      </Disclosure>
      <Disclosure summary={t('link.text')}>
        <p class="friends-link" dir="ltr" translate={false}>
          {link}
        </p>
      </Disclosure>
      <p class="friends-soft" role="status">
        {t('link.waits')}
      </p>
    </Section>
  )
}
