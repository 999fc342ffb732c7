import { type Closing, type HeldClosing, lastPicture } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Picture } from '../today/Picture.tsx'
import { useContent } from '../useContent.ts'
import { toLeaving, toLook, toSheet, wayOnFrom } from './addresses.ts'

interface Props {
  readonly closing: Closing
  readonly held: HeldClosing
}

/** The last page: the same picture as on the first, at rest; one line that fits, and nothing to count. */
export function Last({ closing, held }: Props) {
  const t = words('closing')
  const text = useContent('closing')?.ends.each[held.end].last
  const { hold, plan } = person.value
  const facts = lastPicture(hold, plan, closing.quiet, now.value, zone.value)
  const way = wayOnFrom(held.end, closing)
  return (
    <Page name="closing" heading={text?.heading ?? ''} backTo={null} picture={<Picture facts={facts} />} step>
      <Stack gap="small">
        {text?.text.map(line => (
          <p key={line}>{line}</p>
        ))}
      </Stack>
      {held.words === undefined ? null : <OwnWords>{held.words}</OwnWords>}
      <Actions>
        <Button kind="primary" href={way.href}>
          {t(`last.to.${way.name}`)}
        </Button>
        <Button href={toSheet}>{t('last.read')}</Button>
        {way.name === 'journal' ? (
          <Button href={paths.today}>{t('last.to.closed')}</Button>
        ) : (
          <Button href={toLeaving}>{t('last.to.journal')}</Button>
        )}
      </Actions>
      <Button kind="link" href={toLook}>
        {t('last.again')}
      </Button>
    </Page>
  )
}
