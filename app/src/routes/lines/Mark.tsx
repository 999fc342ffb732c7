import { markedScripts, type ScriptPlace, scriptName } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { canKeep } from './shown.ts'

/** Marks a conversation to be found again, and takes the mark away. */
export function Mark({ place }: { readonly place: ScriptPlace }) {
  const t = words('lines')
  const script = scriptName(place)
  const marked = markedScripts(person.value.kept).some(other => scriptName(other) === script)
  if (!canKeep()) return null

  async function turn(): Promise<void> {
    if (await attempt(() => record('script.marked', { script, marked: !marked })))
      showToast(t(marked ? 'marked.gone' : 'marked.kept'))
  }

  return (
    <Button pressed={marked} icon={marked ? <Icon name="check" /> : undefined} onClick={() => void turn()}>
      {t('marked.mark')}
    </Button>
  )
}
