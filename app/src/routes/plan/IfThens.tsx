import type { IfThen } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { OwnForm } from './OwnForm.tsx'
import { OwnSection } from './OwnSection.tsx'
import { Rehearse } from './Rehearse.tsx'
import { write } from './write.ts'

/** If-then plans in their fixed form, and going through them in mind. */
export function IfThens() {
  const t = words('plan')
  const sentence = ({ cue, action }: IfThen) => t('ifThens.sentence', { cue, action })
  const [rehearsing, setRehearsing] = useState<IfThen>()
  return (
    <>
      <OwnSection<IfThen>
        anchor="if-then"
        title={t('ifThens.title')}
        lead={
          <>
            {t('ifThens.lead')} <SourceLink claim="ifThen" />
          </>
        }
        empty={t('ifThens.empty')}
        addLabel={t('ifThens.add')}
        items={[...person.value.hold.ifThens.values()]}
        nameOf={sentence}
        titleOf={plan => <OwnWords>{sentence(plan)}</OwnWords>}
        noteOf={plan =>
          plan.rehearsed.length === 0
            ? undefined
            : t('ifThens.rehearsedCount', { count: plan.rehearsed.length })
        }
        actionsOf={plan => (
          <Button
            kind="link"
            label={`${t('ifThens.rehearse')}: ${sentence(plan)}`}
            onClick={() => setRehearsing(plan)}
          >
            {t('ifThens.rehearse')}
          </Button>
        )}
        form={(plan, done) => <IfThenForm plan={plan} onDone={done} />}
      />
      <Rehearse plan={rehearsing} onClose={() => setRehearsing(undefined)} />
    </>
  )
}

function IfThenForm({ plan, onDone }: { readonly plan: IfThen | undefined; readonly onDone: () => void }) {
  const t = words('plan')
  const { text: cue, onInput: setCue, end } = useUnfinished(`cue ${plan?.id ?? ''}`, plan?.cue ?? '')
  const {
    text: action,
    onInput: setAction,
    end: endAction,
  } = useUnfinished(`action ${plan?.id ?? ''}`, plan?.action ?? '')
  function done(): void {
    end()
    endAction()
    onDone()
  }

  return (
    <OwnForm
      shownLocked={plan?.shownLocked ?? false}
      save={shownLocked => write('ifThen.made', plan, { cue, action, shownLocked })}
      onDone={done}
    >
      <TextInput
        label={t('ifThens.if')}
        hint={t('ifThens.cueHint')}
        value={cue}
        onInput={setCue}
        maxLength={500}
      />
      <TextInput
        label={t('ifThens.then')}
        hint={t('ifThens.actionHint')}
        value={action}
        onInput={setAction}
        maxLength={500}
      />
    </OwnForm>
  )
}
