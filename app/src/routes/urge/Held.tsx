import { heldMessages, heldStatus } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { passing } from '../../state/passing.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'
import { Exits } from './Exits.tsx'

interface Props {
  readonly onAnother: () => void
}

/** It is held: until when, and on. Where nothing is kept, that is said instead. */
export function Held({ onAnother }: Props) {
  const t = words('urge')
  const newest = heldMessages(person.value.hold).at(-1)
  const until = newest && heldStatus(newest, now.value, { mayContact: true }).until
  return (
    <>
      <div role="status">
        <p class="urge-line">{t(passing.value ? 'letOut.written' : 'letOut.held')}</p>
        <p class="urge-soft">
          {passing.value
            ? t('letOut.passing')
            : until && t('letOut.heldUntil', { time: formatMoment(until, zone.value) })}
        </p>
      </div>
      <Exits />
      <div class="urge-more">
        <Button kind="link" onClick={onAnother}>
          {t('letOut.another')}
        </Button>
        <Button kind="link" href={paths.kept}>
          {t('letOut.look')}
        </Button>
      </div>
    </>
  )
}
