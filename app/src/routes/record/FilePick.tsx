import { hashedUpTo, keptInAll, keptUpTo, maxFiles } from '@breakwater/core/evidence'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FileInput } from '../../ui/FileInput.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { locale } from '../format.ts'
import { type Picked, pick } from './picked.ts'

interface Props {
  readonly files: readonly Picked[]
  readonly onChange: (files: readonly Picked[]) => void
  readonly onBusy: (busy: boolean) => void
}

const mebibytes = (bytes: number): number => bytes / 1024 / 1024

function sizeWords(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

/** The files of an entry: picked, hashed, listed with what becomes of each. */
export function FilePick({ files, onChange, onBusy }: Props) {
  const t = words('record')
  const [status, say] = useState<'measuring' | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)

  async function add(chosen: readonly File[]): Promise<void> {
    say('measuring')
    onBusy(true)
    const next = [...files]
    let wrong = next.length + chosen.length > maxFiles ? t('form.filesMany', { count: maxFiles }) : undefined
    for (const file of chosen.slice(0, maxFiles - files.length)) {
      const picked = await pick(file, next).catch(() => undefined)
      if (picked === undefined) wrong = t('form.unreadable', { name: file.name })
      else next.push(picked)
    }
    onChange(next)
    setProblem(wrong)
    say(undefined)
    onBusy(false)
  }

  return (
    <>
      <Field label={t('form.files')} hint={t('form.filesHint', limits)} error={problem}>
        {links => <FileInput links={links} multiple onPick={chosen => void add(chosen)} />}
      </Field>
      <p role="status" class="record-status">
        {status === undefined ? null : t('form.measuring')}
      </p>
      {files.length === 0 ? null : (
        <List label={t('form.files')}>
          {files.map((file, at) => (
            <Row
              key={`${at} ${file.name}`}
              file={file}
              onTakeOut={() => onChange(files.filter(other => other !== file))}
            />
          ))}
        </List>
      )}
    </>
  )
}

const limits = {
  kept: mebibytes(keptUpTo),
  all: mebibytes(keptInAll),
  hashed: mebibytes(hashedUpTo),
  count: maxFiles,
}

function Row({ file, onTakeOut }: { readonly file: Picked; readonly onTakeOut: () => void }) {
  const t = words('record')
  const { name, size, fate, sha256 } = file
  return (
    <ListRow
      title={<span dir="auto">{name}</span>}
      note={
        <>
          {t(`form.fate.${fate}`, { size: sizeWords(size) })}
          {sha256 === undefined ? null : <span class="record-hash record-own-line">{sha256}</span>}
        </>
      }
      actions={
        <Button kind="link" label={t('form.takeOutName', { name })} onClick={onTakeOut}>
          {t('form.takeOut')}
        </Button>
      }
    />
  )
}
