import { words } from '../../messages/catalogue.ts'
import { Card } from '../../ui/Card.tsx'
import { ownThings } from './own-things.ts'
import { UrgePage } from './UrgePage.tsx'

/** The person's own reasons, to be read. */
export function Cards() {
  const t = words('urge')
  const { cards, locked } = ownThings()
  return (
    <UrgePage heading={t('cards.heading')} lead={t('cards.lead')} back="ways">
      {cards.length === 0 ? <p>{t(locked ? 'cards.noneLocked' : 'cards.none')}</p> : null}
      {cards.map(card => (
        <Card key={card.id} tone="words">
          <p class="urge-own-words">{card.text}</p>
        </Card>
      ))}
    </UrgePage>
  )
}
