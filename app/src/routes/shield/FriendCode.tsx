import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, state, zone } from '../../state/session.ts'
import { codeDoor, dropCode, sealedCode } from '../../state/shield.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { formatMoment } from '../format.ts'
import { useContent } from '../useContent.ts'
import type { SetRules } from './set-rules.ts'

/** A friend keeps a code that turns it off; without it, turning off takes an hour. Not where a code could be forced. */
export function FriendCode(props: SetRules) {
  const t = words('shield')
  const care = useContent('care')
  const { open, because, warn } = gate('friendCode', state.value.care.safety)
  const said = because === undefined ? warn && care?.warn[warn] : care?.because[because]
  return (
    <Section title={t('friend.title')} lead={t('friend.lead')}>
      {said === undefined ? null : <Notice tone="care">{said}</Notice>}
      {open ? <Code {...props} /> : null}
    </Section>
  )
}

function Code({ rules, set }: SetRules) {
  const t = words('shield')
  const [asking, setAsking] = useState(false)
  const back = useFocusBack<HTMLDivElement>(asking)
  if (asking) return <CodeForm set={set} onDone={() => setAsking(false)} />
  if (rules.friendCode === '')
    return (
      <div ref={back}>
        <Button onClick={() => setAsking(true)}>{t('friend.set')}</Button>
      </div>
    )
  return <HeldCode set={set} />
}

/** Going without it takes the code, or the hour of waiting that turning off takes: one tap would make it worth nothing. */
function HeldCode({ set }: Pick<SetRules, 'set'>) {
  const t = words('shield')
  const [asking, setAsking] = useState(false)
  const back = useFocusBack<HTMLDivElement>(asking)
  const { may, opensAt, wait = 0 } = codeDoor()
  if (asking) return <DropForm onDone={() => setAsking(false)} />
  return (
    <div ref={back}>
      <p role="status">
        {opensAt === undefined && !may
          ? t('friend.held')
          : t(may ? 'friend.open' : 'friend.pending', { when: formatMoment(opensAt ?? 0, zone.value) })}
      </p>
      <Actions>
        {may ? (
          <Button onClick={() => void attempt(() => dropCode())}>{t('friend.remove')}</Button>
        ) : (
          <Button onClick={() => setAsking(true)}>{t('friend.removeByCode')}</Button>
        )}
        {opensAt === undefined && !may ? (
          <Button kind="link" onClick={() => void set({ asked: now.value })}>
            {t('friend.wait', { count: wait })}
          </Button>
        ) : (
          <Button kind="link" onClick={() => void set({ asked: 0 })}>
            {t('friend.stay')}
          </Button>
        )}
      </Actions>
    </div>
  )
}

function DropForm({ onDone }: { readonly onDone: () => void }) {
  const t = words('shield')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)

  async function save(): Promise<void> {
    await attempt(async () => {
      if (await dropCode(code)) onDone()
      else setWrong(true)
    })
  }

  return (
    <Form disabled={code.trim() === ''} onSave={save} onCancel={onDone}>
      <TextInput
        label={t('friend.code')}
        error={wrong ? t('friend.wrong') : undefined}
        type="password"
        autocomplete="off"
        value={code}
        onInput={setCode}
        maxLength={100}
      />
    </Form>
  )
}

const shortest = 6

function CodeForm({ set, onDone }: Pick<SetRules, 'set'> & { readonly onDone: () => void }) {
  const t = words('shield')
  const [code, setCode] = useState('')

  async function save(): Promise<void> {
    await attempt(async () => {
      if (await set({ friendCode: await sealedCode(code) })) onDone()
    })
  }

  return (
    <Form disabled={code.trim().length < shortest} onSave={save} onCancel={onDone}>
      <TextInput
        label={t('friend.code')}
        hint={t('friend.hint', { count: shortest })}
        type="password"
        autocomplete="new-password"
        value={code}
        onInput={setCode}
        maxLength={100}
      />
    </Form>
  )
}
