import type { Verdict } from '@breakwater/core/care'
import { runningPlan } from '@breakwater/core/plan'
import type { BodyOf } from '@breakwater/core/state'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { copyText } from '../../state/device.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { type HonestText, useContent } from '../useContent.ts'
import { useUnfinishedDraft } from '../useUnfinished.ts'
import { waitsNow } from '../waits-now.ts'
import { Blanks } from './Blanks.tsx'
import { compose, type Filled, type Tone } from './compose.ts'
import { HonestWord } from './HonestWord.tsx'

type Written = BodyOf<'honest.written'>

interface Props {
  /** What was kept last, to go on with. */
  readonly draft: Written | undefined
  readonly warn: Verdict['warn']
  readonly onDone: () => void
}

/** Three tones or no message, side by side; the blanks; the text, which is the person's to change. */
export function HonestForm(props: Props) {
  const text = useContent('honest')
  return text === undefined ? null : <Choosing {...props} text={text} />
}

function Choosing({ draft, warn, onDone, text }: Props & { readonly text: HonestText }) {
  const t = words('words')
  const started = draft !== undefined && draft.end !== 'none'
  const {
    draft: pick,
    set: setPick,
    end,
  } = useUnfinishedDraft<Tone | 'none' | undefined>('honest tone', started ? draft.tone : undefined)
  const done = () => {
    end()
    onDone()
  }
  const tones = Object.keys(text.tones) as Tone[]
  const options = tones.map(tone => ({
    value: tone as Tone | 'none',
    label: text.tones[tone].title,
    note: text.tones[tone].note,
  }))
  return (
    <Stack>
      <RadioList
        legend={t('honest.which')}
        value={pick}
        options={[
          ...options,
          { value: 'none', label: t('honest.noMessage'), note: t('honest.noMessageNote') },
        ]}
        onPick={setPick}
      />
      {pick === 'none' ? (
        <div>
          <Button kind="primary" onClick={() => void keep({ tone: 'plain', text: '', end: 'none' }, done)}>
            {t('honest.chooseNone')}
          </Button>
        </div>
      ) : null}
      {pick === undefined || pick === 'none' ? null : (
        <Writing
          key={pick}
          tone={pick}
          before={started && draft.tone === pick ? draft.text : undefined}
          warn={warn}
          text={text}
          onDone={done}
        />
      )}
    </Stack>
  )
}

interface WritingProps {
  readonly tone: Tone
  readonly before: string | undefined
  readonly warn: Verdict['warn']
  readonly text: HonestText
  readonly onDone: () => void
}

function Writing({ tone, before, warn, text, onDone }: WritingProps) {
  const t = words('words')
  const blanks = useUnfinishedDraft<Filled>(`honest blanks ${tone}`, {})
  const written = useUnfinishedDraft(`honest ${tone}`, before)
  const { draft: filled } = blanks
  const { draft: own, set: setOwn } = written
  const message = own ?? compose(tone, filled, text)
  const waits = waitsNow()

  function done(): void {
    blanks.end()
    written.end()
    onDone()
  }

  async function copy(): Promise<void> {
    if (!(await copyText(message))) return showToast(t('honest.notCopied'))
    await keep({ tone, text: message, end: 'copied' }, done)
  }

  return (
    <Stack>
      {own === undefined ? <Blanks tone={tone} text={text} filled={filled} onFill={blanks.set} /> : null}
      <TextArea
        label={t('honest.text')}
        hint={t('honest.textHint')}
        rows={8}
        maxLength={20_000}
        value={message}
        onInput={setOwn}
      />
      {own === undefined ? null : (
        <Button kind="link" onClick={() => setOwn(undefined)}>
          {t('honest.anew')}
        </Button>
      )}
      <HonestWord message={message} warn={warn} waits={waits} />
      <Actions>
        <Button disabled={waits !== undefined || message.trim() === ''} onClick={() => void copy()}>
          {t('honest.copy')}
        </Button>
        <Button onClick={() => void keep({ tone, text: message, end: 'draft' }, done)}>
          {t('honest.draft')}
        </Button>
      </Actions>
    </Stack>
  )
}

async function keep(written: Written, onDone: () => void): Promise<void> {
  const plan = runningPlan(person.value.plan)
  const options = plan === undefined ? {} : { ref: plan.id }
  if (!(await attempt(() => record('honest.written', written, options)))) return
  showToast(words('words')(`honest.kept.${written.end}`))
  onDone()
  focusHeading()
}
