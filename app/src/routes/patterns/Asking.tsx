import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../Form.tsx'
import { Page } from '../Page.tsx'

interface Props {
  readonly heading: string
  readonly lead: string
  /** True once it can be gone on with. */
  readonly ready: boolean
  readonly onGo: () => void
  readonly onStop: () => void
  readonly children: ComponentChildren
}

/** A question of the reading: it is asked and never guessed, and can be left. */
export function Asking({ heading, lead, ready, onGo, onStop, children }: Props) {
  const t = words('patterns')
  return (
    <Page name="shape" heading={heading} lead={lead} backTo={null} step>
      <Form
        save={t('ask.go')}
        focused={false}
        disabled={!ready}
        onSave={async () => {
          if (ready) onGo()
        }}
      >
        {children}
      </Form>
      <Button kind="link" onClick={onStop}>
        {t('ask.stop')}
      </Button>
    </Page>
  )
}
