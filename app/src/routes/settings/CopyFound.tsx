import { words } from '../../messages/catalogue.ts'
import type { BadEntry, ReadCopy } from '../../state/backup-file.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly copy: ReadCopy
  readonly onBring: () => void
  readonly onCancel: () => void
}

/** More than this many bad entries are counted, not listed. */
const listed = 20

/** What is in the copy, the unreadable entries named; nothing has been changed yet. */
export function CopyFound({ copy, onBring, onCancel }: Props) {
  const t = words('settings')
  const { records, bad } = copy
  return (
    <div class="settings-part">
      <p role="status">{t('bringIn.found', { count: records.length + bad.length })}</p>
      {bad.length > 0 ? <Bad bad={bad} rest={records.length} /> : null}
      <div class="settings-buttons">
        {records.length > 0 ? (
          <Button kind="primary" onClick={onBring}>
            {t('bringIn.bring')}
          </Button>
        ) : null}
        <Button onClick={onCancel}>{t('bringIn.cancel')}</Button>
      </div>
    </div>
  )
}

function Bad({ bad, rest }: { readonly bad: readonly BadEntry[]; readonly rest: number }) {
  const t = words('settings')
  const more = bad.length - listed
  return (
    <Notice tone="care" title={t('bringIn.bad', { count: bad.length })}>
      <ul class="settings-steps">
        {bad.slice(0, listed).map(({ number, field }) => (
          <li key={number}>{t('bringIn.badEntry', { number, field })}</li>
        ))}
        {more > 0 ? <li>{t('bringIn.badMore', { count: more })}</li> : null}
      </ul>
      <p>{rest > 0 ? t('bringIn.rest') : t('bringIn.nothing')}</p>
    </Notice>
  )
}
