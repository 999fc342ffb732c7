import type { Letter } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { currentPerson } from '../../state/current-person.ts'
import { showToast } from '../../state/toasts.ts'
import { useElapsed } from '../use-elapsed.ts'
import { addressOf } from './addresses.ts'
import { Editor } from './Editor.tsx'
import { keeperOf } from './keeper.ts'

interface Props {
  readonly letter: Letter
  readonly text: string
}

/** Another wording for a letter that was finished. */
export function Change({ letter, text }: Props) {
  const t = words('letters')
  const { route } = useLocation()
  const elapsed = useElapsed(true)
  const { id, to, prompt, sealedUntil, minutes } = letter
  const [body] = useState({
    to,
    minutes: minutes ?? 0,
    ...(prompt === undefined ? {} : { prompt }),
    ...(sealedUntil === undefined ? {} : { sealedUntil }),
  })
  const [keeper] = useState(() =>
    keeperOf({ id, at: fromInstant(letter.at), person: currentPerson.peek(), body }, text),
  )

  async function done(changed: string): Promise<boolean> {
    if (!(await attempt(() => keeper.finish(changed, body)))) return false
    showToast(t('changed'))
    route(addressOf(id))
    return true
  }

  return (
    <Editor
      heading={t(`to.${to}`)}
      prompt={prompt}
      text={text}
      keeper={keeper}
      minutes={Math.floor(elapsed / 60_000)}
      backTo={addressOf(id)}
      onDone={done}
    />
  )
}
