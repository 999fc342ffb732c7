import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { OwnSection } from '../plan/OwnSection.tsx'
import { write } from '../plan/write.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import type { PartProps } from './LookBack.tsx'
import { PartPage } from './PartPage.tsx'
import { type Role, roles } from './written.ts'

/** Which roles were carried, which of them weighed and which lifted. */
export function Roles({ text }: PartProps) {
  const t = words('lookBack')
  return (
    <PartPage part="roles" lead={text.roles.intro}>
      <OwnSection<Role>
        anchor="roles"
        title={text.roles.prompt}
        lead={t('roles.lead')}
        empty={t('roles.empty')}
        addLabel={t('roles.add')}
        items={roles()}
        nameOf={({ role }) => role}
        noteOf={({ did }) => text.roles.did[did]}
        form={(role, done) => <RoleForm text={text} role={role} onDone={done} />}
      />
      <SourceLink claim="relief" />
    </PartPage>
  )
}

interface FormProps extends PartProps {
  readonly role: Role | undefined
  readonly onDone: () => void
}

function RoleForm({ text, role, onDone }: FormProps) {
  const t = words('lookBack')
  const { text: name, onInput: setName, end } = useUnfinished(`role ${role?.id ?? ''}`, role?.role ?? '')
  const [did, setDid] = useState<Role['did'] | undefined>(role?.did)

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (did === undefined) return
    if (await attempt(() => write('role.noted', role, { role: name, did }))) done()
  }

  return (
    <Form disabled={name.trim() === '' || did === undefined} onSave={save} onCancel={done}>
      <TextInput
        label={t('roles.name')}
        hint={text.roles.starters.join(' · ')}
        maxLength={500}
        value={name}
        onInput={setName}
      />
      <RadioList
        legend={t('roles.did')}
        options={(['weighed', 'lifted', 'both'] as const).map(value => ({
          value,
          label: text.roles.did[value],
        }))}
        value={did}
        onPick={setDid}
      />
    </Form>
  )
}
