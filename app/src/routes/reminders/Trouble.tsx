import { words } from '../../messages/catalogue.ts'
import { wakeTrouble } from '../../state/wakes.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Why it did not work, and what helps. */
export function Trouble() {
  const t = words('reminders')
  const trouble = wakeTrouble.value
  if (trouble === undefined) return null
  return (
    <Notice tone="wrong" announce title={t('trouble.title')}>
      {t(`trouble.${trouble}`)}
    </Notice>
  )
}
