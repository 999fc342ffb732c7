import { smsLink, telLink } from '@breakwater/core/care'
import type { Ally } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ListRow } from '../../ui/ListRow.tsx'

interface Props {
  readonly ally: Ally
  /** What the message begins with; it can be changed in the person's own messaging app. */
  readonly text: string
}

/** One person to reach, by a call or a message of the device's own apps. */
export function AllyRow({ ally, text }: Props) {
  const t = words('urge')
  const { name, phone } = ally
  if (phone === undefined) return <ListRow title={name} note={ally.words ?? t('reach.noNumber')} />
  return (
    <ListRow
      title={name}
      note={phone}
      actions={
        <>
          <Button href={telLink(phone)} icon={<Icon name="phone" />}>
            {t('reach.call', { name })}
          </Button>
          <Button href={smsLink({ number: phone, word: text })} icon={<Icon name="message" />}>
            {t('reach.message', { name })}
          </Button>
        </>
      }
    />
  )
}
