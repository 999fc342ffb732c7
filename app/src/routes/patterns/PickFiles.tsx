import { words } from '../../messages/catalogue.ts'
import { Field, type FieldLinks } from '../../ui/Field.tsx'

interface Props {
  readonly onPick: (files: readonly File[]) => void
}

/** One file or several, or a folder where the browser can give one. */
export function PickFiles({ onPick }: Props) {
  const t = words('patterns')
  const folders = 'webkitdirectory' in HTMLInputElement.prototype
  return (
    <>
      <Field label={t('file.pick')} hint={t('file.pickHint')}>
        {links => <Picker links={links} folder={false} onPick={onPick} />}
      </Field>
      {folders ? (
        <Field label={t('file.folder')} hint={t('file.folderHint')}>
          {links => <Picker links={links} folder onPick={onPick} />}
        </Field>
      ) : null}
    </>
  )
}

interface PickerProps extends Props {
  readonly links: FieldLinks
  readonly folder: boolean
}

function Picker({ links, folder, onPick }: PickerProps) {
  return (
    <input
      {...links}
      ref={input => {
        if (input !== null) input.webkitdirectory = folder
      }}
      class="field-control patterns-pick"
      type="file"
      multiple
      onChange={event => {
        const files = [...(event.currentTarget.files ?? [])]
        // The same file can then be picked again, and the field holds on to none.
        event.currentTarget.value = ''
        if (files.length > 0) onPick(files)
      }}
    />
  )
}
