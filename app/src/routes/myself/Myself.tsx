import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { newsOf, type Place } from './news.ts'
import './myself.css'

const groups: readonly { name: 'now' | 'life' | 'see'; places: readonly Place[] }[] = [
  { name: 'now', places: ['check', 'stages', 'feelings', 'letters'] },
  { name: 'life', places: ['time', 'lookBack'] },
  { name: 'see', places: ['questions', 'reasons', 'insights', 'shape', 'report'] },
]

/** Nothing is analysed and no line is drawn after midnight. */
const byDay: ReadonlySet<Place> = new Set<Place>(['lookBack', 'reasons', 'insights', 'shape', 'report'])

/** The places of healing, each with what it is for and what is new there. */
export default function Myself() {
  const t = words('myself')
  const narrow = night.value === 'narrow'
  return (
    <Page name="myself" lead={t('lead')}>
      {groups.map(({ name, places }) => (
        <Section key={name} title={t(`groups.${name}`)}>
          <List>
            {places
              .filter(place => !narrow || !byDay.has(place))
              .map(place => (
                <Row key={place} place={place} />
              ))}
          </List>
        </Section>
      ))}
      {narrow ? <p>{t('night')}</p> : null}
    </Page>
  )
}

function Row({ place }: { readonly place: Place }) {
  const t = words('myself')
  const news = newsOf(place)
  return (
    <ListRow
      title={words('common')(`titles.${place}`)}
      note={
        <>
          {t(`notes.${place}`)}
          {news === undefined ? null : <em class="myself-news">{news}</em>}
        </>
      }
      href={paths[place]}
    />
  )
}
