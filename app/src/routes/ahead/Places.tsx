import { type Ahead, aheadAll } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { OwnSection } from '../plan/OwnSection.tsx'
import { write } from '../plan/write.ts'
import { WithPlan } from './WithPlan.tsx'

/** Places that may hurt, without a day. */
export function Places() {
  const t = words('ahead')
  return (
    <OwnSection<Ahead>
      anchor="places"
      title={t('places.title')}
      lead={t('places.lead')}
      empty={t('places.empty')}
      addLabel={t('places.add')}
      items={aheadAll(person.value.kept, now.value, zone.value).places}
      nameOf={({ what }) => what}
      titleOf={item => <WithPlan item={item} />}
      form={(item, done) => <PlaceForm item={item} onDone={done} />}
    />
  )
}

function PlaceForm({ item, onDone }: { readonly item: Ahead | undefined; readonly onDone: () => void }) {
  const t = words('ahead')
  const [what, setWhat] = useState(item?.what ?? '')
  const [ownPlan, setOwnPlan] = useState(item?.ownPlan ?? '')
  const [missing, setMissing] = useState(false)

  async function save(): Promise<void> {
    setMissing(what.trim() === '')
    if (what.trim() === '') return
    const body = { what, yearly: false, place: true, ownPlan }
    if (await attempt(() => write('ahead.noted', item, body))) onDone()
  }

  return (
    <Form onSave={save} onCancel={onDone}>
      <TextInput
        label={t('places.place')}
        error={missing ? t('places.missing') : undefined}
        value={what}
        onInput={setWhat}
        maxLength={500}
      />
      <TextArea
        label={t('places.plan')}
        hint={t('places.planHint')}
        maxLength={20_000}
        value={ownPlan}
        onInput={setOwnPlan}
      />
    </Form>
  )
}
