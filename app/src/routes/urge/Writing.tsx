import { useLayoutEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { passing } from '../../state/passing.ts'
import { phase } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { hold } from './wave.ts'

interface Props {
  readonly prompts: readonly string[]
  /** Begins with the first prompt instead of an open page. */
  readonly prompted: boolean
  /** The word about stopping, below. */
  readonly stop: string | undefined
  readonly onHeld: () => void
}

/** Room to write. When the lock closes meanwhile, what was written is held as it stands and leaves the screen. */
export function Writing({ prompts, prompted, stop, onHeld }: Props) {
  const t = words('urge')
  const [text, setText] = useState('')
  const [prompt, setPrompt] = useState(prompted ? 0 : -1)
  const [lockedAtStart] = useState(phase.value === 'locked')
  const closed = phase.value === 'locked' && !lockedAtStart

  async function keep(): Promise<void> {
    if (text.trim() !== '' && (await hold(text))) onHeld()
  }
  useLayoutEffect(() => {
    if (closed) void keep()
  }, [closed])

  return (
    <form
      class="urge-stack"
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <p class="urge-line" role="status">
        {prompts[prompt]}
      </p>
      <TextArea
        label={t('letOut.label')}
        hint={t(passing.value ? 'letOut.hintPassing' : 'letOut.hint')}
        rows={6}
        maxLength={20_000}
        value={text}
        onInput={setText}
      />
      <div class="urge-buttons">
        <Button kind="primary" type="submit">
          {t(passing.value ? 'letOut.putDown' : 'letOut.hold')}
        </Button>
        <Button kind="link" onClick={() => setPrompt((prompt + 1) % prompts.length)}>
          {t('letOut.prompt')}
        </Button>
      </div>
      <p class="urge-soft">{stop}</p>
    </form>
  )
}
