import { type FeelingHistory, feelingHistories, type Sitting, sittingsFrom } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay, formatNumber } from '../format.ts'
import type { HealText } from '../useContent.ts'
import { feelingName } from './feeling-name.ts'

/** What sitting with each feeling brought, in words, with the number it rests on. */
export function History({ text }: { readonly text: HealText }) {
  const t = words('feelings')
  const histories = feelingHistories(person.value.kept)
  if (histories.length === 0) return null
  return (
    <Section title={t('history.title')} lead={t('history.lead', { from: sittingsFrom })}>
      {histories.map(history => (
        <Disclosure
          key={history.feeling}
          summary={`${feelingName(history.feeling, text)}: ${summary(history)}`}
        >
          <List>
            {history.sittings.toReversed().map(sitting => (
              <ListRow key={sitting.id} title={formatDay(sitting.day)} note={oneSitting(sitting)} />
            ))}
          </List>
        </Disclosure>
      ))}
    </Section>
  )
}

function summary({ sittings, n, mean }: FeelingHistory): string {
  const t = words('feelings')
  const held = t('history.sittings', { count: sittings.length })
  if (mean === undefined) return held
  const rounded = (value: number) => formatNumber(Math.round(value * 10) / 10)
  return `${held} ${t('history.mean', { before: rounded(mean.before), after: rounded(mean.after), n })}`
}

function oneSitting({ before, after, minutes, body, finished }: Sitting): string {
  const t = words('feelings')
  const parts = [
    t('history.minutes', { count: Math.max(1, Math.round(minutes)) }),
    before === undefined ? undefined : t('history.before', { before }),
    after === undefined ? undefined : t('history.after', { after }),
    body,
    finished ? undefined : t('history.stopped'),
  ]
  return parts.filter(part => part !== undefined).join(' · ')
}
