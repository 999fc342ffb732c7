import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'

interface Props {
  readonly lines: readonly string[]
  /** The whole list anew; false when it stays as it was. */
  readonly onSet: (lines: string[]) => Promise<boolean>
  /** The name of the list for a screen reader. */
  readonly list: string
  readonly add: string
  readonly field: string
  readonly hint?: string
  readonly type?: 'text' | 'date'
  readonly isGood?: (line: string) => boolean
  readonly shown?: (line: string) => string
}

/** A short list of lines: one more, or one less. */
export function Lines(props: Props) {
  const { lines, onSet, list, add, shown = line => line } = props
  const common = words('common')
  const [adding, setAdding] = useState(false)
  const back = useFocusBack<HTMLDivElement>(adding)
  return (
    <>
      {lines.length === 0 ? null : (
        <List label={list}>
          {lines.map(line => (
            <ListRow
              key={line}
              title={<bdi>{shown(line)}</bdi>}
              actions={
                <Button
                  kind="link"
                  label={`${common('remove')}: ${shown(line)}`}
                  onClick={() => void onSet(lines.filter(one => one !== line))}
                >
                  {common('remove')}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {adding ? (
        <LineForm {...props} onDone={() => setAdding(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setAdding(true)}>{add}</Button>
        </div>
      )}
    </>
  )
}

function LineForm(props: Props & { readonly onDone: () => void }) {
  const { lines, onSet, field, hint, type = 'text', isGood = line => line !== '', onDone } = props
  const [value, setValue] = useState('')
  const line = value.trim()

  async function save(): Promise<void> {
    if (await onSet([...lines.filter(one => one !== line), line])) onDone()
  }

  return (
    <Form disabled={!isGood(line)} onSave={save} onCancel={onDone}>
      <TextInput label={field} hint={hint} type={type} value={value} onInput={setValue} maxLength={300} />
    </Form>
  )
}
