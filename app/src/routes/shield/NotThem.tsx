import { keptOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { person } from '../../state/view.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { OwnSection } from '../plan/OwnSection.tsx'
import { write } from '../plan/write.ts'

interface Namesake {
  readonly id: string
  readonly value: string
}

/** People who only share the name: their handles and addresses stay visible. */
export function NotThem() {
  const t = words('shield')
  const known = keptOf(person.value.kept, 'identifier.notThem')
  return (
    <OwnSection<Namesake>
      anchor="not-them"
      title={t('notThem.title')}
      lead={t('notThem.lead')}
      empty={t('notThem.empty')}
      addLabel={t('notThem.add')}
      items={known.map(({ id, body }) => ({ id, value: body.value }))}
      nameOf={one => one.value}
      titleOf={one => <bdi>{one.value}</bdi>}
      form={(one, done) => <NotThemForm namesake={one} onDone={done} />}
    />
  )
}

interface Props {
  readonly namesake: Namesake | undefined
  readonly onDone: () => void
}

function NotThemForm({ namesake, onDone }: Props) {
  const t = words('shield')
  const [value, setValue] = useState(namesake?.value ?? '')

  async function save(): Promise<void> {
    if (await attempt(() => write('identifier.notThem', namesake, { value }))) onDone()
  }

  return (
    <Form disabled={value.trim() === ''} onSave={save} onCancel={onDone}>
      <TextInput
        label={t('notThem.value')}
        hint={t('notThem.hint')}
        value={value}
        onInput={setValue}
        maxLength={300}
      />
    </Form>
  )
}
