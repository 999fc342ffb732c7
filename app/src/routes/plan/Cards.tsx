import type { Card } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { OwnForm } from './OwnForm.tsx'
import { OwnSection } from './OwnSection.tsx'
import { write } from './write.ts'

/** Reasons in one's own words. */
export function Cards() {
  const t = words('plan')
  return (
    <OwnSection<Card>
      anchor="reasons"
      title={t('cards.title')}
      lead={t('cards.lead')}
      empty={t('cards.empty')}
      addLabel={t('cards.add')}
      items={[...person.value.hold.cards.values()]}
      nameOf={card => card.text}
      titleOf={card => <OwnWords>{card.text}</OwnWords>}
      form={(card, done) => <CardForm card={card} onDone={done} />}
    />
  )
}

function CardForm({ card, onDone }: { readonly card: Card | undefined; readonly onDone: () => void }) {
  const t = words('plan')
  const { text, onInput: setText, end } = useUnfinished(`card ${card?.id ?? ''}`, card?.text ?? '')
  function done(): void {
    end()
    onDone()
  }

  return (
    <OwnForm
      shownLocked={card?.shownLocked ?? false}
      save={shownLocked => write('card.written', card, { text, shownLocked })}
      onDone={done}
    >
      <TextArea label={t('cards.text')} value={text} onInput={setText} />
    </OwnForm>
  )
}
