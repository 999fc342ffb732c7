import { shieldRules } from '@breakwater/core/cut'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'

/** What always gets through: a court, a solicitor, a school. The same list as in front of the extension's waits. */
export function Exceptions() {
  const t = words('mail')
  const noted = shieldRules(state.value).necessary.join('\n')
  const [typed, setTyped] = useState(noted)

  async function save(): Promise<void> {
    const necessary = [...new Set(typed.split('\n').map(line => line.trim()))].filter(line => line !== '')
    if (await attempt(() => record('shield.set', { necessary }))) showToast(t('exceptions.saved'))
  }

  return (
    <Section title={t('exceptions.title')} lead={t('exceptions.lead')}>
      <Form focused={false} disabled={typed.trim() === noted} onSave={save}>
        <TextArea
          label={t('exceptions.label')}
          hint={t('exceptions.hint')}
          value={typed}
          onInput={setTyped}
          rows={2}
          maxLength={4000}
        />
      </Form>
    </Section>
  )
}
