import { runningPlan } from '@breakwater/core/plan'
import { personState } from '@breakwater/core/state'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { currentPerson } from '../../state/current-person.ts'
import { choosePerson, nameOf, namePerson } from '../../state/people.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { formatDate } from '../format.ts'
import { NameForm } from './NameForm.tsx'
import { RemovePerson } from './RemovePerson.tsx'

interface Props {
  readonly id: string
  /** Where in the list, from 0: what an unnamed one is called by. */
  readonly place: number
}

/** One of them: the name, since when there is a plan, whether the screens are about them; switching, renaming, removing. */
export function PersonRow({ id, place }: Props) {
  const t = words('people')
  const [naming, setNaming] = useState(false)
  const [removing, setRemoving] = useState(false)
  const row = useFocusBack<HTMLSpanElement>(naming)
  const name = nameOf(id)
  const shown = name ?? (place === 0 ? t('first') : t('unnamed', { number: place + 1 }))
  const current = currentPerson.value === id
  const rename = t(name === undefined ? 'name' : 'rename')

  async function choose(): Promise<void> {
    if (!(await attempt(() => choosePerson(id)))) return
    showToast(t('chosen', { name: shown }))
    focusHeading()
  }

  if (naming)
    return (
      <li>
        <NameForm
          name={name ?? ''}
          said={() => t('renamed')}
          onSave={next => namePerson(id, next)}
          onDone={() => setNaming(false)}
        />
      </li>
    )
  return (
    <ListRow
      rowRef={row}
      title={shown}
      note={planWords(id)}
      meta={current ? t('current') : undefined}
      actions={
        <>
          {current ? null : (
            <Button label={`${t('choose')}: ${shown}`} onClick={() => void choose()}>
              {t('choose')}
            </Button>
          )}
          <Button kind="link" label={`${rename}: ${shown}`} onClick={() => setNaming(true)}>
            {rename}
          </Button>
          <Button kind="link" label={`${t('remove.open')}: ${shown}`} onClick={() => setRemoving(true)}>
            {t('remove.open')}
          </Button>
          <RemovePerson open={removing} id={id} shown={shown} onClose={() => setRemoving(false)} />
        </>
      }
    />
  )
}

function planWords(id: string): string {
  const t = words('people')
  const plan = runningPlan(personState(state.value, id).plan)
  return plan === undefined
    ? t('noPlan')
    : t('plan', { date: formatDate(fromInstant(plan.start), plan.zone) })
}
