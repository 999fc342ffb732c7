import { tendencyCodes } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { searchQuestions } from '../questions/search.ts'
import { linesAt } from './address.ts'
import type { Told } from './use-scripts.ts'

interface Props {
  readonly told: readonly Told[]
  readonly wanted: string
}

/** What was found: each situation, and those of its conversations in which all the words stand. */
export function Found({ told, wanted }: Props) {
  return (
    <>
      {told.map(one => (
        <Section key={one.code} title={one.title}>
          <InOne told={one} wanted={wanted} />
        </Section>
      ))}
    </>
  )
}

function InOne({ told, wanted }: { readonly told: Told; readonly wanted: string }) {
  const t = words('lines')
  const each = tendencyCodes.flatMap(way => {
    const script = told.scripts[way]
    return script === undefined
      ? []
      : [{ way, question: script.title, answer: [script.purpose, ...script.lines.map(({ text }) => text)] }]
  })
  const found = searchQuestions(each, wanted)
  return (
    <List>
      {(found.length === 0 ? each : found).map(({ way, question }) => (
        <ListRow
          key={way}
          title={question}
          note={t(`ways.${way}`)}
          href={linesAt({ situation: told.code, way })}
        />
      ))}
    </List>
  )
}
