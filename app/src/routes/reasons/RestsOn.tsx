import type { Evidence } from '@breakwater/core/heal'
import type { Day } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'
import type { ReasonsText } from '../useContent.ts'
import { Counts } from './Counts.tsx'
import { restsOn } from './rests-on.ts'

interface Props {
  readonly evidence: Evidence
  readonly text: ReasonsText
  /** When the rule shows it, in words. */
  readonly shownWhen: string
}

/** What something rests on: the rule in words, the counts, and the way to the entries with their days. */
export function RestsOn({ evidence, text, shownWhen }: Props) {
  const t = words('reasons')
  const common = words('common')
  return (
    <Disclosure summary={text.restsOn}>
      <Counts counts={evidence.counts} measures={text.measures} />
      <List label={t('rests.entries')}>
        {restsOn(evidence, person.value).map(({ place, count, days }) => (
          <ListRow
            key={place}
            title={common(`titles.${place}`)}
            note={t('rests.count', { count, when: daysInWords(days) })}
            href={paths[place]}
          />
        ))}
      </List>
      <p class="reason-rule">{shownWhen}</p>
    </Disclosure>
  )
}

/** The one day, or the first and the last. */
function daysInWords(days: readonly Day[]): string {
  const t = words('reasons')
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return t('rests.onDay', { day: formatDay(first, 'long') })
  return t('rests.between', { first: formatDay(first, 'long'), last: formatDay(last, 'long') })
}
