import type { Verdict } from '@breakwater/core/care'
import type { Waiting } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'
import { restNow } from '../rest-of-writing.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  readonly message: string
  readonly warn: Verdict['warn']
  readonly waits: Waiting | undefined
}

/** From so many characters on it is no longer a short message, and the stop rule for writing speaks. */
const long = 800

/** What is worth reading before a message goes: one is enough, it may wait, and what the safety answers say. */
export function HonestWord({ message, warn, waits }: Props) {
  const t = words('words')
  const text = useContent('care')
  const { suggest } = restNow()
  return (
    <>
      {message.length > long ? <Notice>{t('honest.long')}</Notice> : null}
      {message.length > long && suggest !== undefined ? (
        <Notice actions={<SourceLink claim="writing" />}>
          {words('kept')(suggest === 'rest' ? 'rest' : 'restNight')}
        </Notice>
      ) : null}
      {warn === undefined ? null : (
        <Notice tone="care" actions={<Button href={paths.safety}>{t('honest.safety')}</Button>}>
          {text?.warn[warn]}
        </Notice>
      )}
      <Notice>{t('honest.once')}</Notice>
      {waits === undefined ? null : (
        <Notice>{t(`honest.${waits.by}`, { when: formatMoment(waits.until, zone.value) })}</Notice>
      )}
    </>
  )
}
