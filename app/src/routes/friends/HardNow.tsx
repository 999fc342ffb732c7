import { type Exchange, type Friend, hardNow, quietUntil } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { sendToFriend, takeBack } from '../../state/friends.ts'
import { now, zone } from '../../state/session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatTime } from '../format.ts'
import { paths } from '../paths.ts'
import { textOf } from './said.ts'
import './friends.css'

interface Props {
  readonly friend: Friend
  /** A heading of its own, where the friend's name does not stand above. */
  readonly titled: string
}

/** One tap to a friend: what is sent is shown first, and then how it stands. */
export function HardNow({ friend, titled }: Props) {
  const t = words('friends')
  const { name } = friend
  const [asking, setAsking] = useState(false)
  const back = useFocusBack<HTMLDivElement>(asking)
  const stand = hardNow(friend, now.value)

  async function send(): Promise<void> {
    setAsking(false)
    await attempt(() => sendToFriend(friend, { what: 'hard' }))
  }

  return (
    <Section title={titled}>
      <Quiet friend={friend} />
      {asking ? <Confirm name={name} onSend={() => void send()} onNot={() => setAsking(false)} /> : null}
      <div ref={back}>
        <div role="status">
          {stand === undefined || asking ? null : <Stand friend={friend} stand={stand} />}
        </div>
        {asking ? null : (
          <Actions>
            <Button kind={stand === undefined ? 'primary' : 'quiet'} onClick={() => setAsking(true)}>
              {stand === undefined ? t('hard.button', { name }) : t('hard.again')}
            </Button>
            {stand?.stands === 'waiting' || stand?.stands === 'unsent' ? <Back sent={stand.sent} /> : null}
          </Actions>
        )}
      </div>
    </Section>
  )
}

interface ConfirmProps {
  readonly name: string
  readonly onSend: () => void
  readonly onNot: () => void
}

function Confirm({ name, onSend, onNot }: ConfirmProps) {
  const t = words('friends')
  return (
    <Card label={t('hard.sends', { name })}>
      <Stack gap="small">
        <p class="friends-sent">{t('hard.text')}</p>
        <Actions>
          <Button kind="primary" onClick={onSend}>
            {t('hard.send')}
          </Button>
          <Button onClick={onNot}>{t('hard.not')}</Button>
        </Actions>
      </Stack>
    </Card>
  )
}

interface StandProps {
  readonly friend: Friend
  readonly stand: NonNullable<ReturnType<typeof hardNow>>
}

function Stand({ friend: { name }, stand: { stands, answer } }: StandProps) {
  const t = words('friends')
  if (answer === undefined) return <p>{stands === 'answered' ? null : t(`hard.${stands}`, { name })}</p>
  return <p class="friends-sent">{t('hard.answered', { name, text: textOf(answer) })}</p>
}

/** What is still here can stay here. */
function Back({ sent }: { readonly sent: Exchange }) {
  const t = words('friends')
  return (
    <Button kind="link" onClick={() => void attempt(() => takeBack(sent))}>
      {t('hard.back')}
    </Button>
  )
}

/** It is quiet where the friend is: until when, and who is there now. */
function Quiet({ friend: { name, quiet } }: { readonly friend: Friend }) {
  const t = words('friends')
  const until = quietUntil(quiet, now.value)
  if (until === undefined) return null
  return (
    <Notice actions={<Button href={paths.help}>{words('common')('helpNow')}</Button>}>
      {t('quiet', { name, time: formatTime(until, zone.value) })}
    </Notice>
  )
}
