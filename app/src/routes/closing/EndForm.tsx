import { type Closing, type ClosingEnd, closingEnds } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { PathClosed } from '../PathClosed.tsx'
import type { ClosingText } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { toLast } from './addresses.ts'
import { closedNow } from './closed-now.ts'
import { Founded } from './Founded.tsx'
import { holdClosing } from './hold-closing.ts'

interface Props {
  readonly text: ClosingText['ends']
  readonly closing: Closing
  readonly onCancel: () => void
}

/** Which end it is, and a word about it. What leads towards contact is left out where that is closed, and it says why. */
export function EndForm({ text, closing, onCancel }: Props) {
  const t = words('closing')
  const { route } = useLocation()
  const [picked, setPicked] = useState<ClosingEnd>()
  const { text: own, onInput: setOwn, end: forget } = useUnfinished('closing end', '')
  const towards = closedNow('return')
  const ends = closingEnds.filter(end => closedNow(end) === undefined)
  // A safety answer or a peak may close it while the form stands open.
  const end = ends.find(one => one === picked)

  function cancel(): void {
    forget()
    onCancel()
  }

  async function save(): Promise<void> {
    if (end === undefined || !(await holdClosing(closing, end, own))) return
    forget()
    route(toLast)
  }

  return (
    <Form save={t('end.save')} disabled={end === undefined} onSave={save} onCancel={cancel}>
      <RadioList
        legend={t('end.ask')}
        options={ends.map(value => ({ value, label: text.each[value].title, note: text.each[value].note }))}
        value={end}
        onPick={setPicked}
      />
      {towards === undefined ? null : <PathClosed path={towards} />}
      {end === 'friends' || end === 'return' ? <Founded text={text} end={end} closing={closing} /> : null}
      <TextArea label={t('end.words')} maxLength={20_000} value={own} onInput={setOwn} />
    </Form>
  )
}
