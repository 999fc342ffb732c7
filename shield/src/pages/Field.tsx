import { useId, useState } from 'preact/hooks'
import { Button } from './Button.tsx'

interface Props {
  readonly label: string
  readonly action: string
  /** Not to be read over a shoulder. */
  readonly secret?: boolean
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  readonly onSend: (value: string) => void
}

/** One field and what is done with it. What is wrong is read aloud, and stands by the field. */
export function Field({ label, action, secret = false, hint, wrong, onSend }: Props) {
  const id = useId()
  const [value, setValue] = useState('')
  const send = (event: Event) => {
    event.preventDefault()
    if (value.trim() === '') return
    onSend(value)
    setValue('')
  }
  const own = {
    id,
    value,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-note`,
    'aria-invalid': wrong !== undefined,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => setValue(event.currentTarget.value),
  } as const
  return (
    <form class="field" onSubmit={send} noValidate>
      <label for={id}>{label}</label>
      <div class="field-line">
        {secret ? <input type="password" {...own} /> : <input type="text" {...own} />}
        <Button>{action}</Button>
      </div>
      <p id={`${id}-note`} class={wrong ? 'wrong' : 'soft'} role="status">
        {wrong ?? hint ?? ''}
      </p>
    </form>
  )
}
