import type { Ally } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { OwnForm } from './OwnForm.tsx'
import { OwnSection } from './OwnSection.tsx'
import { write } from './write.ts'

/** People to reach. */
export function Allies() {
  const t = words('plan')
  return (
    <OwnSection<Ally>
      anchor="people"
      title={t('allies.title')}
      lead={t('allies.lead')}
      empty={t('allies.empty')}
      addLabel={t('allies.add')}
      items={[...person.value.hold.allies.values()]}
      nameOf={ally => ally.name}
      noteOf={ally => ally.phone}
      form={(ally, done) => <AllyForm ally={ally} onDone={done} />}
    />
  )
}

function AllyForm({ ally, onDone }: { readonly ally: Ally | undefined; readonly onDone: () => void }) {
  const t = words('plan')
  const [name, setName] = useState(ally?.name ?? '')
  const [phone, setPhone] = useState(ally?.phone ?? '')
  const { text, onInput: setText, end } = useUnfinished(`ally ${ally?.id ?? ''}`, ally?.words ?? '')

  function done(): void {
    end()
    onDone()
  }

  function save(shownLocked: boolean): Promise<unknown> {
    return write('ally.added', ally, {
      name,
      ...(phone.trim() === '' ? {} : { phone }),
      ...(text.trim() === '' ? {} : { words: text }),
      shownLocked,
    })
  }

  return (
    <OwnForm shownLocked={ally?.shownLocked ?? false} save={save} onDone={done}>
      <TextInput label={t('allies.name')} value={name} onInput={setName} maxLength={500} />
      <TextInput label={t('allies.phone')} type="tel" value={phone} onInput={setPhone} maxLength={100} />
      <TextArea label={t('allies.words')} hint={t('allies.wordsHint')} value={text} onInput={setText} />
    </OwnForm>
  )
}
