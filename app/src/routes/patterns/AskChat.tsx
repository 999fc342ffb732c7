import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { answer } from '../../state/patterns.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { formatNumber } from '../format.ts'
import { Asking } from './Asking.tsx'

interface Props {
  /** How many chats go by the name that was typed before; undefined before the first. */
  readonly fitting: number | undefined
  readonly onStop: () => void
}

/** Which of many chats: the name is typed, and no other is ever listed. */
export function AskChat({ fitting, onStop }: Props) {
  const t = words('patterns')
  const [typed, type] = useState('')
  const name = typed.trim()
  return (
    <Asking
      heading={t('ask.chatHeading')}
      lead={t('ask.chat')}
      ready={name !== ''}
      onGo={() => answer('chat', { chat: { named: name } })}
      onStop={onStop}
    >
      <TextInput label={t('ask.chatLabel')} error={errorOf(fitting)} value={typed} onInput={type} />
    </Asking>
  )
}

function errorOf(fitting: number | undefined): string | undefined {
  const t = words('patterns')
  if (fitting === undefined) return undefined
  return fitting === 0 ? t('ask.chatNone') : t('ask.chatMany', { n: formatNumber(fitting) })
}
