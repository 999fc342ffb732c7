import { type SymptomCode, symptomCodes } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { Form } from '../Form.tsx'
import type { HealText } from '../useContent.ts'

interface Props {
  readonly text: HealText['symptoms']
  readonly onDone: () => void
}

type Given = Partial<Record<SymptomCode, number>>

/** Ten dials, each of which can be left out. */
export function WeekForm({ text, onDone }: Props) {
  const t = words('check')
  const [given, setGiven] = useState<Given>({})

  async function save(): Promise<void> {
    if (!(await attempt(() => record('symptoms.noted', given)))) return
    showToast(t('week.noted'))
    onDone()
  }
  const leaveOut = (code: SymptomCode) => {
    const { [code]: _, ...rest } = given
    setGiven(rest)
  }

  return (
    <Form disabled={Object.keys(given).length === 0} onSave={save} onCancel={onDone}>
      {symptomCodes.map(code => (
        <Stack key={code} gap="small">
          <h3>{text.questions[code].title}</h3>
          <StrengthDial
            legend={text.questions[code].question}
            low={t('week.low')}
            high={t('week.high')}
            value={given[code]}
            onPick={strength => setGiven({ ...given, [code]: strength })}
          />
          {given[code] === undefined ? null : (
            <Button
              kind="link"
              label={`${t('week.leaveOut')}: ${text.questions[code].title}`}
              onClick={() => leaveOut(code)}
            >
              {t('week.leaveOut')}
            </Button>
          )}
        </Stack>
      ))}
      <p>{text.seeSomeone}</p>
    </Form>
  )
}
