import { type IfNo, readinessFacts, type Want, wantCodes } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { useContent } from '../useContent.ts'
import { keepLook } from './keep-look.ts'
import './ready.css'
import { useUnfinished } from '../useUnfinished.ts'

/** What is wanted from contact, and what if the answer is no; the newest word counts for two weeks. */
export function Wants() {
  const t = words('ready')
  const text = useContent('comeback')?.readiness
  const said = readinessFacts(person.value, now.value, zone.value)
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const answered = said.wants.length > 0 && said.ifNo !== undefined
  return (
    <Section id="wants" title={t('wants.title')} lead={t('wants.lead')}>
      {open ? (
        <WantsForm wants={said.wants} ifNo={said.ifNo} onDone={() => setOpen(false)} />
      ) : (
        <Stack>
          {said.wants.length === 0 ? null : (
            <ul class="ready-wants">
              {said.wants.map(want => (
                <li key={want}>{text?.wants[want].label}</li>
              ))}
            </ul>
          )}
          {said.ifNo === undefined ? null : (
            <p>{t('wants.ifNoSaid', { answer: text?.ifNo[said.ifNo] ?? '' })}</p>
          )}
          <div ref={back}>
            <Button onClick={() => setOpen(true)}>{t(answered ? 'wants.again' : 'wants.begin')}</Button>
          </div>
        </Stack>
      )}
    </Section>
  )
}

interface FormProps {
  readonly wants: readonly Want[]
  readonly ifNo: IfNo | undefined
  readonly onDone: () => void
}

function WantsForm({ onDone, ...said }: FormProps) {
  const t = words('ready')
  const text = useContent('comeback')?.readiness
  const [wants, setWants] = useState(said.wants)
  const [ifNo, setIfNo] = useState(said.ifNo)
  const { text: own, onInput: setOwn, end } = useUnfinished('wants', '')
  const toggle = (want: Want) =>
    setWants(wants.includes(want) ? wants.filter(one => one !== want) : [...wants, want])

  function done(): void {
    end()
    onDone()
  }

  return (
    <Form
      save={t('wants.save')}
      disabled={wants.length === 0 || ifNo === undefined}
      onSave={async () => {
        if (await keepLook({ wants, ifNo }, own)) done()
      }}
      onCancel={done}
    >
      <CheckList
        legend={t('wants.ask')}
        options={wantCodes.map(value => ({ value, label: text?.wants[value].label ?? '' }))}
        values={wants}
        onToggle={toggle}
      />
      <RadioList
        legend={t('wants.ifNo')}
        options={(['bearable', 'unsure', 'hard'] as const).map(value => ({
          value,
          label: text?.ifNo[value] ?? '',
        }))}
        value={ifNo}
        onPick={setIfNo}
      />
      <TextArea label={t('words')} maxLength={20_000} value={own} onInput={setOwn} />
    </Form>
  )
}
