import { situationCodes } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { searchQuestions } from '../questions/search.ts'
import { SearchBox } from '../SearchBox.tsx'
import { linesAt } from './address.ts'
import { Found } from './Found.tsx'
import { Marked } from './Marked.tsx'
import type { ScriptFile, Told } from './use-scripts.ts'

const groups = Object.keys(situationCodes) as readonly ScriptFile[]

/** All situations: searched by their words, those that were marked first, then by what they are about. */
export function All({ told }: { readonly told: readonly Told[] }) {
  const t = words('lines')
  const [wanted, setWanted] = useState('')
  const searching = wanted.trim() !== ''
  const found = searching ? searchQuestions(told.map(searched), wanted).map(({ of }) => of) : told

  return (
    <Page name="lines" lead={t('lead')}>
      <SearchBox
        says={{
          label: t('search'),
          hint: t('searchHint'),
          found: t('found', { count: found.length }),
          nothing: t('nothing'),
          all: t('all'),
          help: t('help'),
        }}
        wanted={wanted}
        count={found.length}
        onWanted={setWanted}
      />
      {searching ? <Found told={found} wanted={wanted} /> : <Grouped told={told} />}
    </Page>
  )
}

function Grouped({ told }: { readonly told: readonly Told[] }) {
  const t = words('lines')
  return (
    <>
      <Marked told={told} />
      {groups.map(group => (
        <Section key={group} title={t(`groups.${group}`)}>
          <Rows told={told.filter(({ file }) => file === group)} />
        </Section>
      ))}
      <Section title={t('me.title')} lead={t('me.lead')}>
        <div>
          <Button href={paths.tendency}>{t('me.open')}</Button>
        </div>
      </Section>
    </>
  )
}

function Rows({ told }: { readonly told: readonly Told[] }) {
  return (
    <List>
      {told.map(({ code, title }) => (
        <ListRow key={code} title={title} href={linesAt({ situation: code })} />
      ))}
    </List>
  )
}

/** A situation as the search of the questions reads it: its title first, then every word of its conversations. */
function searched(of: Told) {
  const scripts = Object.values(of.scripts)
  const spoken = scripts.flatMap(({ title, purpose, lines }) => [
    title,
    purpose,
    ...lines.map(({ text }) => text),
  ])
  return { question: of.title, answer: [of.about, ...spoken], of }
}
