import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { accept, forgetAsking } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { FriendFrame } from './FriendFrame.tsx'
import { Trouble } from './Trouble.tsx'
import './friend.css'

interface Props {
  readonly row: Asking
  readonly onNo: () => void
}

const points = ['see', 'duty', 'sealed', 'pressed'] as const

/** The link was opened: what it means, a name or none, and a yes or a no. Until then nothing was sent. */
export function Welcome({ row, onNo }: Props) {
  const t = words('friend')
  const [about, setAbout] = useState('')
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)

  async function yes(event: Event): Promise<void> {
    event.preventDefault()
    setBusy(true)
    await accept(row.id, { name: name.trim(), about: about.trim() })
    setBusy(false)
  }

  return (
    <FriendFrame heading={t('welcome.heading')} lead={t('welcome.lead')}>
      <Section title={t('welcome.what')}>
        <ul class="friend-points">
          {points.map(point => (
            <li key={point}>{t(`welcome.points.${point}`)}</li>
          ))}
        </ul>
      </Section>
      <form noValidate onSubmit={event => void yes(event)}>
        <Stack>
          <TextInput
            label={t('welcome.about')}
            hint={t('welcome.aboutHint')}
            value={about}
            onInput={setAbout}
            maxLength={60}
          />
          <TextInput
            label={t('welcome.name')}
            hint={t('welcome.nameHint')}
            value={name}
            onInput={setName}
            maxLength={60}
          />
          <p class="friend-soft">{t('welcome.sends')}</p>
          <Trouble row={row} />
          <Actions>
            <Button kind="primary" type="submit" disabled={busy}>
              {t('welcome.accept')}
            </Button>
            <Button kind="link" onClick={() => void forgetAsking(row.id).then(onNo)}>
              {t('welcome.no')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </FriendFrame>
  )
}
