import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { endAsking } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { tidyWakes } from '../../state/friend-wake.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
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
      <Dialog
        open={asking}
        title={t('end.sure')}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onClick={() => ask(false)}>{t('end.keep')}</Button>
            <Button kind="primary" onClick={() => void endAsking(row.id).then(tidyWakes)}>
              {t('end.do')}
            </Button>
          </>
        }
      >
        <p>{t('end.lead')}</p>
      </Dialog>
    </Section>
  )
}
