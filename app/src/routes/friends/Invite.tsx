import { gate, type Warn } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { orTrouble } from '../../state/friend-troubles.ts'
import { inviteFriend } from '../../state/friends.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { friendAddress } from './address.ts'
import './friends.css'

const points = ['sees', 'ends', 'alone'] as const

/** Whether this friend is somebody whom nobody could force. */
type Safe = 'yes' | 'unsure'

/** What to know before inviting, in fear the question whether this friend is safe, and a name for one's own list. */
export function Invite({ onCancel }: { readonly onCancel: () => void }) {
  const t = words('friends')
  const { route } = useLocation()
  const [name, setName] = useState('')
  const [safe, setSafe] = useState<Safe>()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const { warn } = gate('shareWithFriend', state.value.care.safety)
  const asks = warn !== undefined
  const may = !asks || safe === 'yes'

  async function make(): Promise<void> {
    setBusy(true)
    await attempt(async () => {
      let id = ''
      const trouble = await orTrouble(async () => {
        id = await inviteFriend(name.trim())
      })
      setFailed(trouble !== undefined)
      if (trouble === undefined) route(friendAddress(id))
    })
    setBusy(false)
  }

  return (
    <Section title={t('before.title')}>
      <Before warn={warn} />
      <Form
        save={t('before.make')}
        disabled={!may || name.trim() === '' || busy}
        onSave={make}
        onCancel={onCancel}
      >
        {asks ? <IsSafe safe={safe} onPick={setSafe} /> : null}
        <TextInput
          label={t('before.name')}
          hint={t('before.nameHint')}
          value={name}
          onInput={setName}
          maxLength={60}
        />
        {failed ? (
          <Notice tone="wrong" announce>
            {t('before.failed')}
          </Notice>
        ) : null}
      </Form>
    </Section>
  )
}

/** What a friend sees, how it ends, and that somebody could be put under pressure. */
function Before({ warn }: { readonly warn: Warn | undefined }) {
  const t = words('friends')
  const care = useContent('care')
  return (
    <>
      <Notice tone="care">
        {warn === undefined ? t('before.forced') : `${care?.warn[warn] ?? ''} ${t('before.forced')}`}
      </Notice>
      <ul class="friends-points">
        {points.map(point => (
          <li key={point}>{t(`before.${point}`)}</li>
        ))}
      </ul>
    </>
  )
}

interface IsSafeProps {
  readonly safe: Safe | undefined
  readonly onPick: (safe: Safe) => void
}

/** Asked in fear: whether this friend is safe; where that is not sure, help first. */
function IsSafe({ safe, onPick }: IsSafeProps) {
  const t = words('friends')
  return (
    <>
      <RadioList<Safe>
        legend={t('before.safe')}
        options={[
          { value: 'yes', label: t('before.yes') },
          { value: 'unsure', label: t('before.unsure') },
        ]}
        value={safe}
        onPick={onPick}
      />
      {safe === 'unsure' ? (
        <Notice tone="care" announce actions={<Button href={paths.help}>{t('before.help')}</Button>}>
          {t('before.rather')}
        </Notice>
      ) : null}
    </>
  )
}
