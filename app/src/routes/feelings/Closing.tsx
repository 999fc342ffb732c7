import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { Form } from '../Form.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import type { HealText } from '../useContent.ts'
import type { Setup } from './Choose.tsx'
import type { Held } from './Sitting.tsx'
import { Strength } from './Strength.tsx'

interface Props {
  readonly text: HealText
  readonly setup: Setup
  readonly held: Held
  readonly onDone: () => void
}

/** How strong it is now, and where it was; then the sitting is kept. */
export function Closing({ text, setup, held, onDone }: Props) {
  const t = words('feelings')
  const { steps, places, placesHint, strong } = text.sitting
  const [after, setAfter] = useState<number>()
  const [body, setBody] = useState('')

  async function keep(): Promise<void> {
    const { before, minutes, finished } = held
    const kept = {
      feeling: setup.feeling,
      minutes,
      finished,
      ...(body === '' ? {} : { body }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }
    if (!(await attempt(() => record('sitting.held', kept)))) return
    showToast(t('kept'))
    onDone()
  }

  return (
    <Page name="feelings" heading={steps.strengthAgain.title} backTo={null} step>
      {held.finished ? null : <p>{text.sitting.closing.stopped}</p>}
      <Form save={t('keep')} focused={false} onSave={keep} onCancel={onDone}>
        <Strength
          legend={steps.strengthAgain.lines.join(' ')}
          strong={strong}
          value={after}
          onPick={setAfter}
        />
        <div role="status">
          <Change text={text} before={held.before} after={after} />
        </div>
        <Select
          label={placesHint}
          value={body}
          options={[
            { value: '', label: t('noPlace') },
            ...places.map(place => ({ value: place, label: place })),
          ]}
          onPick={setBody}
        />
      </Form>
      <Notice actions={<Button href={paths.after}>{t('else')}</Button>}>{t('next')}</Notice>
    </Page>
  )
}

interface ChangeProps {
  readonly text: HealText
  readonly before: number | undefined
  readonly after: number | undefined
}

/** Before and after in words, once both are there. */
function Change({ text, before, after }: ChangeProps) {
  const t = words('feelings')
  if (before === undefined || after === undefined) return null
  const { lower, same, higher } = text.sitting.closing
  return (
    <p>
      {t('change', { before, after })} {after < before ? lower : after > before ? higher : same}
    </p>
  )
}
