import { filledBlank, type ScriptPlace, scriptName } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { useUnfinishedDraft } from '../useUnfinished.ts'
import { canKeep } from './shown.ts'

interface Props {
  readonly place: ScriptPlace
  /** What each blank asks for, by its name. */
  readonly blanks: Readonly<Record<string, string>>
  readonly filled: Readonly<Record<string, string>>
}

/** Own words for the gaps of a conversation; they stand in every line at once when they are kept. */
export function Blanks(props: Props) {
  const t = words('lines')
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const names = Object.keys(props.blanks)
  if (names.length === 0 || !canKeep()) return null
  if (open) return <Filling {...props} onDone={() => setOpen(false)} />
  const empty = names.filter(name => filledBlank(props.filled, name) === undefined).length
  return (
    <div ref={back}>
      <Button onClick={() => setOpen(true)}>
        {empty === 0 ? t('blanks.change') : t('blanks.fill', { count: empty })}
      </Button>
    </div>
  )
}

function Filling({ place, blanks, filled, onDone }: Props & { readonly onDone: () => void }) {
  const t = words('lines')
  const { draft: own, set: setOwn, end } = useUnfinishedDraft(`blanks ${scriptName(place)}`, filled)

  function done(): void {
    end()
    onDone()
  }

  async function keep(): Promise<void> {
    const said = Object.keys(blanks).flatMap(name => {
      const value = filledBlank(own, name)
      return value === undefined ? [] : [[name, value] as const]
    })
    const body = { script: scriptName(place), blanks: Object.fromEntries(said) }
    if (!(await attempt(() => record('script.filled', body)))) return
    showToast(t('blanks.kept'))
    done()
  }

  return (
    <Form onSave={keep} onCancel={done}>
      {Object.entries(blanks).map(([name, asks]) => (
        <TextInput
          key={name}
          label={asks}
          maxLength={200}
          value={own[name] ?? ''}
          onInput={value => setOwn({ ...own, [name]: value })}
        />
      ))}
    </Form>
  )
}
