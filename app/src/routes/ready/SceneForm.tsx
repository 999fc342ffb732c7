import type { Scene } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Stack } from '../../ui/Stack.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { Strength } from '../feelings/Strength.tsx'
import { useContent } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly scene: Scene
  readonly onDone: () => void
}

/** How strong it is before; the scene, line by line; how strong it is after, and room for words. */
export function SceneForm({ scene, onDone }: Props) {
  const t = words('ready')
  const text = useContent('comeback')?.readiness.scenes[scene]
  const [before, setBefore] = useState<number>()
  const [after, setAfter] = useState<number>()
  const { text: own, onInput: setOwn, end } = useUnfinished(`scene ${scene}`, '')

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (before === undefined || after === undefined) return
    const body = { scene, before, after, ...(own.trim() === '' ? {} : { words: own }) }
    if (!(await attempt(() => record('scene.imagined', body)))) return
    showToast(t('scenes.saved'))
    done()
  }

  return (
    // No card around it: on the narrowest screen the dial needs the whole line.
    <Stack>
      <h3>{text?.title}</h3>
      <Form
        save={t('scenes.save')}
        disabled={before === undefined || after === undefined}
        onSave={save}
        onCancel={done}
      >
        <StrengthDial
          legend={t('scenes.before')}
          low={t('low')}
          high={t('high')}
          value={before}
          onPick={setBefore}
        />
        {before === undefined ? null : (
          <>
            <Stack gap="small">
              {text?.lines.map(line => (
                <p key={line}>{line}</p>
              ))}
              <p>{t('scenes.stop')}</p>
            </Stack>
            <Strength
              legend={t('scenes.after')}
              strong={t('scenes.strong')}
              value={after}
              onPick={setAfter}
            />
            <TextArea label={t('words')} maxLength={20_000} value={own} onInput={setOwn} />
          </>
        )}
      </Form>
    </Stack>
  )
}
