import { type ScaleCode, scaleEvery, scaleHistory } from '@breakwater/core/heal'
import { addDays } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { dueNow } from './due.ts'
import { Phq4Result } from './Phq4Result.tsx'
import { RosenbergResult } from './RosenbergResult.tsx'
import { ScaleForm } from './ScaleForm.tsx'
import type { ScalesText } from './use-scales.ts'

interface Props {
  readonly code: ScaleCode
  readonly scales: ScalesText
}

/** One questionnaire that is switched on: its items, the last result in plain words, where it comes from. */
export function Scale({ code, scales }: Props) {
  const text = useContent('heal')?.scales[code]
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  return (
    <Section id={code} title={scales[code].name} lead={text?.intro}>
      {open ? null : code === 'phq4' ? <Phq4Result /> : <RosenbergResult />}
      {open ? (
        <ScaleForm code={code} text={scales[code]} onDone={() => setOpen(false)} />
      ) : (
        <div ref={back} tabIndex={-1}>
          <Begin code={code} onOpen={() => setOpen(true)} />
        </div>
      )}
      <Origin code={code} scales={scales} />
    </Section>
  )
}

/** The button while it is due, else when it comes again. */
function Begin({ code, onOpen }: { readonly code: ScaleCode; readonly onOpen: () => void }) {
  const t = words('check')
  const last = scaleHistory(person.value.kept, code).at(-1)
  if (last !== undefined && !dueNow().includes(code))
    return <p>{t('scales.next', { day: formatDay(addDays(last.day, scaleEvery[code])) })}</p>
  return <Button onClick={onOpen}>{t('scales.begin')}</Button>
}

/** Source, notice and licence, as the authors want them to stand beside it. */
function Origin({ code, scales }: Props) {
  const { source, notice, standing } = scales[code]
  return (
    <Disclosure summary={words('check')('scales.from')}>
      {[source, notice, standing, scales.licence].map(line => (
        <p key={line}>{line}</p>
      ))}
      <div>
        <SourceLink claim={code === 'phq4' ? 'phq4' : 'selfEsteem'} />
      </div>
    </Disclosure>
  )
}
