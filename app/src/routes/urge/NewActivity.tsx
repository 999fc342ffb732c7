import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

/** Something of one's own for the list. Not shown before the lock is opened, unless the person says so in the plan. */
export function NewActivity() {
  const t = words('urge')
  const [text, setText] = useState('')

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    const kept = await attempt(() => record('activity.added', { text, shownLocked: false }))
    if (!kept) return
    setText('')
    showToast(t('doSomething.added'))
  }

  return (
    <Disclosure summary={t('doSomething.mine')}>
      <form class="urge-stack" onSubmit={event => void add(event)}>
        <TextInput
          label={t('doSomething.mine')}
          hint={t('doSomething.mineHint')}
          value={text}
          maxLength={500}
          onInput={setText}
        />
        <div>
          <Button type="submit">{t('doSomething.add')}</Button>
        </div>
      </form>
    </Disclosure>
  )
}
