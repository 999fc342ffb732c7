import { gate } from '@breakwater/core/care'
import { type Plan, runningPlan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { record } from '../../state/record.ts'
import { now, state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { formatDate } from '../format.ts'
import { paths } from '../paths.ts'
import { StartForm } from './StartForm.tsx'

/** The plan itself, as far as it goes yet: since when, and what counts as a slip. */
export function Quiet() {
  const t = words('plan')
  const [choosing, setChoosing] = useState(false)
  const back = useFocusBack<HTMLDivElement>(choosing)
  const safe = gate('coldTurkeyPlan', state.value.care.safety).open
  const plan = runningPlan(person.value.plan)
  return (
    <Section
      id="quiet"
      title={t('quiet.title')}
      lead={plan === undefined ? t('quiet.none') : sinceWords(plan)}
    >
      {plan === undefined ? null : <Counts plan={plan} />}
      {safe ? null : <Careful />}
      {choosing ? (
        <StartForm plan={plan} onDone={() => setChoosing(false)} />
      ) : (
        <div ref={back}>
          <Actions>
            <Button kind={plan === undefined && safe ? 'primary' : 'quiet'} onClick={() => setChoosing(true)}>
              {plan === undefined ? t('quiet.start') : t('quiet.change')}
            </Button>
            {plan === undefined ? null : <End plan={plan} />}
          </Actions>
        </div>
      )}
    </Section>
  )
}

function sinceWords(plan: Plan): string {
  const t = words('plan')
  const start = fromInstant(plan.start)
  const date = formatDate(start, plan.zone)
  return start > now.value ? t('quiet.future', { date }) : t('quiet.running', { date })
}

/** What counts as a slip; a change holds for the whole of the plan. */
function Counts({ plan }: { readonly plan: Plan }) {
  const t = words('plan')
  const change = (slips: Partial<Plan['slips']>) =>
    void attempt(() => record('plan.changed', { slips: { ...plan.slips, ...slips } }, { ref: plan.id }))
  return (
    <Stack gap="small">
      <h3>{t('quiet.counts')}</h3>
      <Toggle
        label={t('quiet.outgoing')}
        on={plan.slips.outgoing}
        onChange={outgoing => change({ outgoing })}
      />
      <Toggle
        label={t('quiet.looking')}
        note={t('quiet.never')}
        on={plan.slips.soughtLook}
        onChange={soughtLook => change({ soughtLook })}
      />
    </Stack>
  )
}

/** Where silence may not be safe, people come first; beginning stays the person's own decision. */
function Careful() {
  const t = words('plan')
  return (
    <Notice tone="care" actions={<Button href={paths.safety}>{t('closedGo')}</Button>}>
      {t('closed')}
    </Notice>
  )
}

function End({ plan }: { readonly plan: Plan }) {
  const t = words('plan')
  const [asking, setAsking] = useState(false)

  async function end(): Promise<void> {
    setAsking(false)
    if (await attempt(() => record('plan.ended', {}, { ref: plan.id }))) showToast(t('quiet.ended'))
  }

  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {t('quiet.end')}
      </Button>
      <Dialog
        open={asking}
        title={t('quiet.endTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words('common')('cancel')}</Button>
            <Button onClick={() => void end()}>{t('quiet.end')}</Button>
          </>
        }
      >
        <p>{t('quiet.endText')}</p>
      </Dialog>
    </>
  )
}
