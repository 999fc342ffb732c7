import { words } from '../../messages/catalogue.ts'
import { reload } from '../../state/device.ts'
import { faultOf } from '../../state/faults.ts'
import { goOnWithoutKeeping } from '../../state/persistence.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Page } from '../Page.tsx'
import { EraseEverything } from '../settings/EraseEverything.tsx'

interface Props {
  readonly error: unknown
}

const named = [
  'newerFormat',
  'heldElsewhere',
  'keysLost',
  'storageBlocked',
  'damaged',
  'storageFull',
  'unsupported',
] as const
type Named = (typeof named)[number]

/** Where only erasing and a saved copy are left to begin anew. */
const beyondRepair: readonly (Named | 'other')[] = ['keysLost', 'damaged']

/** Why the journal cannot be opened, and what to do about it. Needs the messages `settings`. */
export default function VaultFailure({ error }: Props) {
  const t = words('settings')
  const why = reason(error)
  return (
    <Page name="today" heading={t(`failure.${why}.title`)} lead={t(`failure.${why}.text`)} backTo={null}>
      <p>{t(`failure.${why}.do`)}</p>
      <div class="settings-buttons">
        <Button kind="primary" onClick={reload}>
          {t('failure.reload')}
        </Button>
        <Button onClick={goOnWithoutKeeping}>{t('failure.without')}</Button>
      </div>
      <p class="settings-quiet">{t('failure.withoutNote')}</p>
      {beyondRepair.includes(why) ? (
        <Disclosure summary={t('failure.erase')}>
          <EraseEverything />
        </Disclosure>
      ) : null}
    </Page>
  )
}

function reason(error: unknown): Named | 'other' {
  const type = faultOf(error)
  return named.find(name => name === type) ?? 'other'
}
