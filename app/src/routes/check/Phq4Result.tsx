import { scaleHistory } from '@breakwater/core/heal'
import { dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { PlainQuestion } from '../help/PlainQuestion.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import '../help/Help.css'

/**
 * The newest answers in plain words, without a number. Where the two items on low spirits weigh, help stands first; on
 * the day itself, and where they weigh most, the plain question is asked. What is answered to it is kept nowhere.
 */
export function Phq4Result() {
  const t = words('check')
  const text = useContent('heal')?.scales.phq4
  const help = useContent('help')
  const result = scaleHistory(person.value.kept, 'phq4').at(-1)
  if (result === undefined || text === undefined) return null
  const today = result.day === dayOf(now.value, zone.value)
  return (
    <Stack>
      {result.helpOffered ? <HelpOffered words={text.helpOffered} /> : null}
      {result.plainQuestion && today && help !== undefined ? (
        <PlainQuestion text={help.plainQuestion} asked emergency={`${paths.help}#emergency`} />
      ) : null}
      <Card label={t('scales.result', { day: formatDay(result.day) })}>
        <Stack gap="small">
          <p>{text.burden[result.burden]}</p>
          {result.worryHigh ? <p>{text.worryHigh}</p> : null}
          <p>{text.notADiagnosis}</p>
        </Stack>
      </Card>
    </Stack>
  )
}

function HelpOffered({ words: said }: { readonly words: string }) {
  const t = words('check')
  return (
    <Notice
      tone="care"
      announce
      actions={
        <>
          <Button href={paths.help}>{t('scales.help')}</Button>
          <Button href={`${paths.safety}#plan`}>{t('scales.plan')}</Button>
        </>
      }
    >
      {said}
    </Notice>
  )
}
