import { reclaimed, type Seen } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { formatDay } from '../format.ts'
import { OwnSection } from '../plan/OwnSection.tsx'
import { useContent } from '../useContent.ts'
import { SeenForm } from './SeenForm.tsx'

/** Places and events that are one's own again. */
export function WonBack() {
  const t = words('time')
  const text = useContent('heal')?.time
  const sortOf = ({ sort }: Seen) => t(sort === 'event' ? 'won.event' : 'won.place')
  return (
    <OwnSection<Seen>
      anchor="won"
      title={t('won.title')}
      lead={
        <>
          {text?.wonBack} {text?.wonBackNot}
        </>
      }
      empty={t('won.empty')}
      addLabel={t('won.add')}
      items={reclaimed(person.value.kept, now.value, zone.value).wonBack}
      nameOf={seen => seen.who ?? sortOf(seen)}
      noteOf={seen => t('won.onDay', { sort: sortOf(seen), day: formatDay(seen.day) })}
      form={(seen, done) => <SeenForm seen={seen} sorts={['place', 'event']} onDone={done} />}
    />
  )
}
