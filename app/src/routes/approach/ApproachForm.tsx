import type { Approach, Plan } from '@breakwater/core/plan'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { promisedReview } from '../decide/round.ts'
import { Form } from '../Form.tsx'
import { paths } from '../paths.ts'
import { useUnfinishedDraft } from '../useUnfinished.ts'
import { Become, type Becomes } from './Become.tsx'
import { CountFields } from './CountFields.tsx'
import { type Draft, draftOf } from './draft.ts'
import { LimitFields } from './LimitFields.tsx'
import { OneChannelFields } from './OneChannelFields.tsx'
import { ReviewFields } from './ReviewFields.tsx'
import { RungFields } from './RungFields.tsx'
import { type Faults, readDraft } from './read-draft.ts'
import { StartFields } from './StartFields.tsx'
import { TalkFields } from './TalkFields.tsx'
import { writePlan } from './write-plan.ts'

interface Props {
  readonly way: Approach
  /** The plan that runs, if any: it is changed, or a new one takes its place. */
  readonly plan: Plan | undefined
  readonly mayBegin: boolean
  /** What is asked last, right before it begins. */
  readonly children: ComponentChildren
}

/** What only one approach asks for; full quiet asks for nothing more. */
const ownFields = {
  coldTurkey: undefined,
  graduated: RungFields,
  structured: OneChannelFields,
  inTouch: LimitFields,
  talkFirst: TalkFields,
} as const

/** The form that makes a plan, or changes the one that runs. */
export function ApproachForm({ way, plan, mayBegin, children }: Props) {
  const t = words('approach')
  const { route } = useLocation()
  const place = `${way} ${plan?.id ?? ''}`
  const {
    draft: becomes,
    set: setBecomes,
    end: endBecomes,
  } = useUnfinishedDraft<Becomes>(`becomes ${place}`, 'changed')
  const {
    draft,
    set: setDraft,
    end,
  } = useUnfinishedDraft(`approach ${place}`, draftOf(way, plan, promisedReview(way)))
  const [faults, setFaults] = useState<Faults>({})
  const frame = useFaultInFocus(faults)
  const changed = becomes === 'changed' ? plan : undefined
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const fields = { draft, faults: wordsOf(faults), set }
  const Own = ownFields[way]

  function choose(next: Becomes): void {
    setBecomes(next)
    set({ when: next === 'changed' ? 'keep' : 'now' })
  }

  async function save(): Promise<void> {
    const read = readDraft(way, draft, now.value, zone.value)
    setFaults(read.faults)
    if (Object.keys(read.faults).length > 0) return
    if (!(await attempt(() => writePlan(changed, read.said)))) return
    end()
    endBecomes()
    route(paths.plan)
    showToast(t(changed === undefined ? 'begun' : 'changed'))
  }

  return (
    <div ref={frame}>
      <Form
        focused={false}
        save={t(changed === undefined ? 'begin' : 'save')}
        disabled={!mayBegin}
        onSave={save}
      >
        {plan === undefined ? null : <Become plan={plan} value={becomes} onPick={choose} />}
        <StartFields {...fields} plan={changed} />
        {Own === undefined ? null : <Own {...fields} />}
        <CountFields {...fields} />
        <ReviewFields {...fields} />
        {children}
      </Form>
    </div>
  )
}

/** The words for each fault. */
function wordsOf(faults: Faults): Record<string, string> {
  const t = words('approach')
  return Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault === undefined ? [] : [[field, t(`faults.${fault}`)]],
    ),
  )
}

/** After a plan could not be kept: the focus goes to the first field that says why. */
function useFaultInFocus(faults: Faults) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (Object.keys(faults).length > 0)
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  return place
}
