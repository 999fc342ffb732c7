import type { StepRung } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Stack } from '../../ui/Stack.tsx'
import { useContent } from '../useContent.ts'
import { PlanForm } from './PlanForm.tsx'

/** A rung that may be planned: what it is, and behind a button the plan for it. */
export function PlanStep({ rung }: { readonly rung: StepRung }) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder.rungs[rung]
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  return (
    <Stack>
      <h3>{t('plan.title', { rung: text?.title ?? '' })}</h3>
      <p>{text?.is}</p>
      {open ? (
        <PlanForm rung={rung} step={undefined} onDone={() => setOpen(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setOpen(true)}>{t('plan.begin')}</Button>
        </div>
      )}
    </Stack>
  )
}
