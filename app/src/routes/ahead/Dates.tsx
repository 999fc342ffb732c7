import { type Ahead, type AheadDate, aheadAll } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { formatAgo, formatDay } from '../format.ts'
import { OwnSection } from '../plan/OwnSection.tsx'
import { DateForm } from './DateForm.tsx'
import { WithPlan } from './WithPlan.tsx'

/** Days that may hurt: those to come, the next one first, then those that are over. */
export function Dates() {
  const t = words('ahead')
  const { dates, past } = aheadAll(person.value.kept, now.value, zone.value)
  return (
    <OwnSection<Ahead | AheadDate>
      anchor="days"
      title={t('dates.title')}
      lead={t('dates.lead')}
      empty={t('dates.empty')}
      addLabel={t('dates.add')}
      items={[...dates, ...past]}
      nameOf={({ what }) => what}
      titleOf={item => <WithPlan item={item} />}
      noteOf={whenWords}
      form={(item, done) => <DateForm item={item} onDone={done} />}
    />
  )
}

function whenWords(item: Ahead | AheadDate): string | undefined {
  const t = words('ahead')
  if (!('on' in item)) return item.date && t('dates.past', { day: formatDay(item.date) })
  const values = { day: formatDay(item.on), when: formatAgo(-item.inDays) }
  return item.yearly ? t('dates.yearly', values) : t('dates.coming', values)
}
