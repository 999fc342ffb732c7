import { type FriendsLook, type Getting, gettingCodes } from '@breakwater/core/comeback'
import { runningPlan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { WhosePick } from '../review/WhosePick.tsx'
import { useContent } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  /** The form was asked for, and takes the focus. */
  readonly focused: boolean
  readonly onDone: () => void
}

/** Whose need was showing, what came of the contact, and room for own words. */
export function LookForm({ focused, onDone }: Props) {
  const t = words('onward')
  const text = useContent('closing')?.friends
  const [whose, setWhose] = useState<FriendsLook['whose']>()
  const [getting, setGetting] = useState<readonly Getting[]>([])
  const { text: own, onInput: setOwn, end } = useUnfinished('friends look', '')

  const toggle = (code: Getting) =>
    setGetting(getting.includes(code) ? getting.filter(one => one !== code) : [...getting, code])

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (whose === undefined) return
    const plan = runningPlan(person.value.plan)
    const body = { whose, getting: [...getting], ...(own.trim() === '' ? {} : { words: own }) }
    const ref = plan === undefined ? {} : { ref: plan.id }
    if (!(await attempt(() => record('friends.looked', body, ref)))) return
    showToast(t('week.saved'))
    done()
  }

  return (
    <Form
      save={t('week.save')}
      disabled={whose === undefined}
      focused={focused}
      onSave={save}
      onCancel={done}
    >
      <WhosePick value={whose} onPick={setWhose} />
      <CheckList
        legend={t('week.getting')}
        options={gettingCodes.map(value => ({ value, label: text?.getting[value] ?? '' }))}
        values={getting}
        onToggle={toggle}
      />
      <TextArea label={t('week.words')} maxLength={20_000} value={own} onInput={setOwn} />
    </Form>
  )
}
