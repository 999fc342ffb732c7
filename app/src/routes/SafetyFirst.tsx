import type { Warn } from '@breakwater/core/care'
import { words } from '../messages/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { paths } from './paths.ts'

/** The questions about safety were not answered yet: they come before anything that leads towards contact. */
export function SafetyFirst({ warn }: { readonly warn: Warn | undefined }) {
  const t = words('ladder')
  if (warn === undefined) return null
  return (
    <Notice tone="care" actions={<Button href={paths.safety}>{t('closed.answer')}</Button>}>
      {t('closed.unasked')}
    </Notice>
  )
}
