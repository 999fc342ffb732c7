import { reclaimed, type Seen } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { formatDay } from '../format.ts'
import { OwnSection } from '../plan/OwnSection.tsx'
import { useContent } from '../useContent.ts'
import { SeenForm } from './SeenForm.tsx'

/** Friends seen in the last four weeks. */
export function Friends() {
  const t = words('time')
  const text = useContent('heal')?.time
  return (
    <OwnSection<Seen>
      anchor="friends"
      title={t('friends.title')}
      lead={
        <>
          {text?.people} {t('friends.weeks')}
        </>
      }
      empty={t('friends.empty')}
      addLabel={t('friends.add')}
      items={reclaimed(person.value.kept, now.value, zone.value).friends}
      nameOf={({ who }) => who ?? t('friends.someone')}
      noteOf={({ day }) => formatDay(day)}
      form={(seen, done) => <SeenForm seen={seen} sorts={['friend']} onDone={done} />}
    />
  )
}
