import type { Numbered } from '@breakwater/core/evidence'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { readKeptFile } from '../../state/evidence.ts'
import { saveFile } from '../../state/files.ts'
import { zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { addressOf } from './addresses.ts'
import { RemoveEntry } from './RemoveEntry.tsx'
import { type FileRow, filesOf, rowsOf } from './rows.ts'

/** One entry as it was written down. */
export function One({ entry }: { readonly entry: Numbered }) {
  const t = words('record')
  const [asked, ask] = useState(false)
  // The zone of here and now goes without saying.
  const shown = rowsOf(entry).filter(([name, value]) => name !== 'zone' || value !== zone.value)
  return (
    <Page name="record" heading={t('entry.number', { number: entry.number })} backTo={paths.record} step>
      <dl class="record-lines">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`entry.rows.${name}`)}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {filesOf(entry).map((file, at) => (
        <OneFile key={`${at} ${file.name}`} file={file} />
      ))}
      <Actions>
        <Button href={addressOf('new', entry.id)}>{t('entry.correct')}</Button>
        <Button onClick={() => ask(true)}>{t('entry.remove')}</Button>
      </Actions>
      <RemoveEntry open={asked} entry={entry} onClose={() => ask(false)} />
    </Page>
  )
}

function OneFile({ file }: { readonly file: FileRow }) {
  const t = words('record')
  const { id, name, saved } = file

  async function save(of: string): Promise<void> {
    const done = await attempt(async () => {
      saveFile(saved ?? 'file.bin', new Uint8Array(await readKeptFile(of)), 'application/octet-stream')
    })
    if (done) showToast(t('out.saved'))
  }

  return (
    <section class="record-file" aria-label={name}>
      <dl class="record-lines">
        <div>
          <dt>{t('entry.rows.file')}</dt>
          <dd dir="auto">{name}</dd>
        </div>
        <div>
          <dt>{t('entry.rows.size')}</dt>
          <dd>{file.size}</dd>
        </div>
        <div>
          <dt>{t('entry.rows.sha256')}</dt>
          <dd class="record-hash">{file.sha256 ?? t('entry.noHash')}</dd>
        </div>
      </dl>
      {id === undefined ? (
        <p>{t('entry.notKept')}</p>
      ) : (
        <Actions>
          <Button label={t('entry.saveFileName', { name })} onClick={() => void save(id)}>
            {t('entry.saveFile')}
          </Button>
        </Actions>
      )}
    </section>
  )
}
