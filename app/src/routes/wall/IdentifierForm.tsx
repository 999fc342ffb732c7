import type { Identifier, IdentifierSort } from '@breakwater/core/cut'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'

interface Props {
  readonly identifier: Identifier | undefined
  readonly onDone: () => void
}

const sorts: readonly IdentifierSort[] = ['phone', 'mail', 'handle', 'profile', 'name', 'nickname']

/** One name, number or address, in any notation: it is kept as it is typed. */
export function IdentifierForm({ identifier, onDone }: Props) {
  const t = words('wall')
  const [sort, setSort] = useState<IdentifierSort>(identifier?.sort ?? 'phone')
  const [value, setValue] = useState(identifier?.typed ?? '')

  async function save(): Promise<void> {
    if (await attempt(() => write('identifier.noted', identifier, { sort, value }))) onDone()
  }

  return (
    <Form disabled={value.trim() === ''} onSave={save} onCancel={onDone}>
      <Select
        label={t('numbers.sort')}
        value={sort}
        options={sorts.map(one => ({ value: one, label: t(`numbers.sorts.${one}`) }))}
        onPick={picked => setSort(sorts.find(one => one === picked) ?? sort)}
      />
      <TextInput
        label={t('numbers.value')}
        hint={sort === 'phone' ? t('numbers.phoneHint') : undefined}
        type={sort === 'phone' ? 'tel' : 'text'}
        value={value}
        onInput={setValue}
        maxLength={500}
      />
    </Form>
  )
}
