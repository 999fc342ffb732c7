import type { FieldLinks } from './Field.tsx'
import './FileInput.css'

interface Props {
  readonly links: FieldLinks
  /** several files at once */
  readonly multiple?: boolean
  /** a whole folder */
  readonly folder?: boolean
  readonly onPick: (files: readonly File[]) => void
}

/** The browser's own picker of files, dressed like the other fields. Needs a Field around it. */
export function FileInput({ links, multiple = false, folder = false, onPick }: Props) {
  return (
    <input
      {...links}
      ref={input => {
        if (input !== null) input.webkitdirectory = folder
      }}
      class="field-control file-input"
      type="file"
      multiple={multiple}
      onChange={event => {
        const files = [...(event.currentTarget.files ?? [])]
        // The same file can then be picked again, and the field holds on to none.
        event.currentTarget.value = ''
        if (files.length > 0) onPick(files)
      }}
    />
  )
}
