import { words } from '../../messages/catalogue.ts'
import { Field } from '../../ui/Field.tsx'
import { FileInput } from '../../ui/FileInput.tsx'

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
        {links => <FileInput links={links} multiple onPick={onPick} />}
      </Field>
      {folders ? (
        <Field label={t('file.folder')} hint={t('file.folderHint')}>
          {links => <FileInput links={links} multiple folder onPick={onPick} />}
        </Field>
      ) : null}
    </>
  )
}
