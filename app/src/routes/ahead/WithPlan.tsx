import type { Ahead } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'

/** A day or a place with the own plan for it below. */
export function WithPlan({ item }: { readonly item: Ahead }) {
  const t = words('ahead')
  return (
    <Stack gap="small">
      <span>{item.what}</span>
      {item.ownPlan.trim() === '' ? t('noPlan') : <OwnWords>{item.ownPlan}</OwnWords>}
    </Stack>
  )
}
