import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Section } from '../../ui/Section.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { useContent } from '../useContent.ts'
import { Exits } from './Exits.tsx'
import { Ideas } from './Ideas.tsx'
import { NewActivity } from './NewActivity.tsx'
import { ownThings } from './own-things.ts'
import { UrgePage } from './UrgePage.tsx'

/** Something else to do: what was planned for this, the own list, and ideas. */
export function Doing() {
  const t = words('urge')
  const content = useContent('urge')?.doSomething
  const [chosen, choose] = useState<string | undefined>(undefined)
  const { activities, ifThens } = ownThings()
  const plans = ifThens.map(({ id, cue, action }) => ({
    id,
    text: action,
    title: t('doSomething.ifThen', { cue, action }),
  }))
  const own = activities.map(({ id, text }) => ({ id, text, title: text }))
  return (
    <UrgePage heading={t('doSomething.heading')} lead={content?.intro} back="ways">
      <p class="urge-chosen" role="status">
        {chosen === undefined ? null : t('doSomething.gone', { what: chosen })}
      </p>
      {chosen === undefined ? null : <Exits />}
      <Chosen title={t('doSomething.plans')} items={plans} chosen={chosen} onChoose={choose} />
      <Chosen title={t('doSomething.own')} items={own} chosen={chosen} onChoose={choose} />
      <Section title={t('doSomething.ideas')}>
        <Ideas ideas={content?.starters ?? []} chosen={chosen} onChoose={choose} />
      </Section>
      <NewActivity />
      {chosen === undefined ? <Exits /> : null}
    </UrgePage>
  )
}

interface ChosenProps {
  readonly title: string
  readonly items: readonly { readonly id: string; readonly text: string; readonly title: string }[]
  readonly chosen: string | undefined
  readonly onChoose: (text: string) => void
}

function Chosen({ title, items, chosen, onChoose }: ChosenProps) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Tiles>
        {items.map(item => (
          <ChoiceTile
            key={item.id}
            title={item.title}
            pressed={item.text === chosen}
            onClick={() => onChoose(item.text)}
          />
        ))}
      </Tiles>
    </Section>
  )
}
