import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { openEvidence } from '../../state/evidence.ts'
import { faultOf } from '../../state/faults.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { EraseAll } from './EraseAll.tsx'
import { Guidance } from './Guidance.tsx'

/** Its own lock. What to keep, and where advice is to be had, stands open below it. */
export function Closed() {
  const t = words('record')
  return (
    <Page name="record" lead={t('lead')} backTo={paths.onward}>
      <Section title={t('closed.title')} lead={t('closed.lead')}>
        <OpenForm />
        <Disclosure summary={t('closed.forgotten')}>
          <p>{t('closed.forgottenText')}</p>
          <EraseAll />
        </Disclosure>
      </Section>
      <Guidance />
    </Page>
  )
}

function OpenForm() {
  const t = words('record')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [working, setWorking] = useState(false)

  async function open(event: Event): Promise<void> {
    event.preventDefault()
    if (working) return
    setWorking(true)
    setError(undefined)
    try {
      await openEvidence(typed)
    } catch (failure) {
      const fault = faultOf(failure)
      if (fault === undefined) throw failure
      setError(words('common')(`errors.${fault}`))
    } finally {
      setWorking(false)
    }
  }

  return (
    <form noValidate onSubmit={event => void open(event)}>
      <Stack>
        <TextInput
          label={t('closed.passphrase')}
          error={error}
          type="password"
          autocomplete="current-password"
          value={typed}
          onInput={setTyped}
        />
        <p role="status">{working ? t('closed.working') : null}</p>
        <Actions>
          <Button kind="primary" type="submit" disabled={working}>
            {t('closed.open')}
          </Button>
        </Actions>
      </Stack>
    </form>
  )
}
