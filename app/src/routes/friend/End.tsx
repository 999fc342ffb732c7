import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { endAsking } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { tidyWakes } from '../../state/friend-wake.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Section } from '../../ui/Section.tsx'

/** The way out, on the friend's side: two taps. */
export function End({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const [asking, ask] = useState(false)
  return (
    <Section title={t('end.title')} lead={t('end.lead')}>
      <div>
        <Button onClick={() => ask(true)}>{t('end.ask')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('end.sure')}
        cancel={t('end.keep')}
        confirm={t('end.do')}
        strong="confirm"
        onCancel={() => ask(false)}
        onConfirm={() => endAsking(row.id).then(tidyWakes)}
      >
        <p>{t('end.lead')}</p>
      </ConfirmDialog>
    </Section>
  )
}
