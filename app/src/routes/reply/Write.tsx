import { isAboutChild, type MatterSort, type ReplyRegister, registers } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { soonWords } from '../matters/structured.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { CareWord } from './CareWord.tsx'
import { Reading } from './Reading.tsx'
import { ReadyWords } from './ReadyWords.tsx'
import { mayOfferWords, statusNow } from './reply-gate.ts'
import { useFocusOnce } from './use-focus-place.ts'
import { useMarks } from './use-marks.ts'
import { WarnWord } from './WarnWord.tsx'

interface Props {
  /** What came, to have it beside the answer. */
  readonly came: string
  readonly matter: MatterSort
  readonly onDone: () => void
}

/** The answer itself: first read over, then held until its time. What stands out may stay: the person decides. */
export function Write({ came, matter, onDone }: Props) {
  const t = words('reply')
  const aboutChild = isAboutChild(matter)
  const [register, setRegister] = useState<ReplyRegister>(aboutChild ? 'warm' : 'plain')
  const { text, onInput: setText, end } = useUnfinished(`reply ${matter}`, '')
  const [read, setRead] = useState(false)
  const marks = useMarks(text)
  const reading = useFocusOnce<HTMLDivElement>(read)
  const when = soonWords(statusNow({ since: now.value, aboutChild }).until)

  function done(): void {
    end()
    onDone()
  }

  async function hold(): Promise<void> {
    if (!(await attempt(() => record('reply.held', { text, register, matter })))) return
    showToast(aboutChild ? t('write.heldChild') : t('write.held', { when }))
    done()
  }

  function saveWords(): string {
    const asItIs = marks.length > 0
    if (aboutChild) return t(asItIs ? 'write.holdChildAsItIs' : 'write.holdChild')
    return t(asItIs ? 'write.holdAsItIs' : 'write.hold', { when })
  }

  return (
    <Section title={t('write.title')}>
      <WarnWord aboutChild={aboutChild} />
      {came.trim() === '' ? null : (
        <Disclosure summary={t('write.beside')}>
          <OwnWords>{came}</OwnWords>
        </Disclosure>
      )}
      <Form
        save={read ? saveWords() : t('write.read')}
        disabled={text.trim() === ''}
        onSave={read ? hold : async () => setRead(true)}
        onCancel={done}
      >
        <TextArea
          label={t('write.text')}
          hint={t('write.textHint')}
          rows={6}
          maxLength={20_000}
          value={text}
          onInput={setText}
        />
        <RadioList<ReplyRegister>
          legend={t('write.register')}
          options={registers.map(value => ({ value, label: t(`write.${value}`) }))}
          value={register}
          onPick={setRegister}
        />
        {mayOfferWords(aboutChild) ? <ReadyWords register={register} text={text} onText={setText} /> : null}
        <div ref={reading} tabIndex={-1}>
          {read ? (
            <Reading text={text} marks={marks} register={register} onText={setText} />
          ) : (
            <CareWord marks={marks} announce />
          )}
        </div>
      </Form>
    </Section>
  )
}
