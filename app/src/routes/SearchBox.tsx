import { useRef } from 'preact/hooks'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { paths } from './paths.ts'
import './SearchBox.css'

interface Props {
  /** The words of the field, of what it found, and of the two ways on from nothing. */
  readonly says: Readonly<Record<'label' | 'hint' | 'found' | 'nothing' | 'all' | 'help', string>>
  readonly wanted: string
  readonly count: number
  readonly onWanted: (wanted: string) => void
}

/** A field to search by, with how much was found read aloud; who finds nothing may need people. */
export function SearchBox({ says, wanted, count, onWanted }: Props) {
  const field = useRef<HTMLDivElement>(null)
  const searching = wanted.trim() !== ''

  function showAll(): void {
    onWanted('')
    field.current?.querySelector('input')?.focus()
  }

  return (
    <>
      <div ref={field}>
        <TextInput type="search" label={says.label} hint={says.hint} value={wanted} onInput={onWanted} />
        <p role="status" class="search-count">
          {searching ? (count === 0 ? says.nothing : says.found) : null}
        </p>
      </div>
      {count === 0 ? (
        <Actions>
          <Button onClick={showAll}>{says.all}</Button>
          <Button href={paths.help}>{says.help}</Button>
        </Actions>
      ) : null}
    </>
  )
}
