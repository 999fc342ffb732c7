import { gate } from '@breakwater/core/care'
import { cardFileName, cardType, type Identifier, vCard } from '@breakwater/core/cut'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { saveFile } from '../../state/files.ts'
import { devicePlatform } from '../../state/platform.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { Careful } from './Careful.tsx'

const phones = ['ios', 'android'] as const

/** One contact with all their numbers, to be taken into the phone's own block list in one go. */
export function ContactCard({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  const t = words('wall')
  const [name, setName] = useState(() => t('card.nameProposed'))
  const card = vCard(identifiers, name)

  async function save(): Promise<void> {
    if (card === undefined) return
    saveFile(cardFileName, card, cardType)
    showToast(t('card.saved'))
  }

  return (
    <Section id="card" title={t('card.title')} lead={t('card.lead')}>
      <p>{t('card.seen')}</p>
      <Careful verdict={gate('exportFile', state.value.care.safety)} />
      {card === undefined ? (
        <p>{t('card.none')}</p>
      ) : (
        <Form focused={false} save={t('card.save')} disabled={name.trim() === ''} onSave={save}>
          <TextInput
            label={t('card.name')}
            hint={t('card.nameHint')}
            value={name}
            onInput={setName}
            maxLength={100}
          />
        </Form>
      )}
      <HowToBlock />
    </Section>
  )
}

/** How a phone blocks a card: the one in hand open, the other to be asked for. */
function HowToBlock() {
  const t = words('wall')
  const here = devicePlatform()
  return (
    <div>
      {phones.map(phone => (
        <Disclosure key={phone} summary={t(`card.${phone}`)} open={phone === here}>
          <ol>
            {(['first', 'then', 'last'] as const).map(step => (
              <li key={step}>{t(`card.${phone}Steps.${step}`)}</li>
            ))}
          </ol>
          <p>{t('card.fromMemory')}</p>
        </Disclosure>
      ))}
    </div>
  )
}
