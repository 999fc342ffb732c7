import type { Activity } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { OwnForm } from './OwnForm.tsx'
import { OwnSection } from './OwnSection.tsx'
import { write } from './write.ts'

/** Things to do instead. */
export function Activities() {
  const t = words('plan')
  return (
    <OwnSection<Activity>
      anchor="instead"
      title={t('activities.title')}
      lead={t('activities.lead')}
      empty={t('activities.empty')}
      addLabel={t('activities.add')}
      items={[...person.value.hold.activities.values()]}
      nameOf={activity => activity.text}
      form={(activity, done) => <ActivityForm activity={activity} onDone={done} />}
    />
  )
}

interface FormProps {
  readonly activity: Activity | undefined
  readonly onDone: () => void
}

function ActivityForm({ activity, onDone }: FormProps) {
  const t = words('plan')
  const {
    text,
    onInput: setText,
    end,
  } = useUnfinished(`activity ${activity?.id ?? ''}`, activity?.text ?? '')
  function done(): void {
    end()
    onDone()
  }

  return (
    <OwnForm
      shownLocked={activity?.shownLocked ?? false}
      save={shownLocked => write('activity.added', activity, { text, shownLocked })}
      onDone={done}
    >
      <TextInput label={t('activities.text')} value={text} onInput={setText} maxLength={500} />
    </OwnForm>
  )
}
