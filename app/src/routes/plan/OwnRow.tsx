import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { RemoveAsk } from './RemoveAsk.tsx'

interface Props {
  readonly id: string
  /** The thing in plain words, for the names of the buttons. */
  readonly name: string
  readonly title: ComponentChildren
  readonly note: string | undefined
  /** Buttons before change and remove. */
  readonly actions: ComponentChildren
  readonly form: (done: () => void) => VNode
}

/** One own thing: what it is, changing it in its place, and removing it after a question. */
export function OwnRow({ id, name, title, note, actions, form }: Props) {
  const t = words('plan')
  const common = words('common')
  const [doing, setDoing] = useState<'editing' | 'removing'>()
  const rowRef = useFocusBack<HTMLSpanElement>(doing === 'editing')
  const done = () => setDoing(undefined)

  async function removeIt(): Promise<void> {
    done()
    if (!(await attempt(() => remove(id)))) return
    showToast(t('removed'))
    focusHeading()
  }

  if (doing === 'editing') return <li>{form(done)}</li>
  return (
    <ListRow
      rowRef={rowRef}
      title={title}
      note={note}
      actions={
        <>
          {actions}
          <Button kind="link" label={`${t('edit')}: ${name}`} onClick={() => setDoing('editing')}>
            {t('edit')}
          </Button>
          <Button kind="link" label={`${common('remove')}: ${name}`} onClick={() => setDoing('removing')}>
            {common('remove')}
          </Button>
          <RemoveAsk open={doing === 'removing'} onClose={done} onRemove={removeIt} />
        </>
      }
    />
  )
}
