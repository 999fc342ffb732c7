import type { Entry } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { formatTime } from '../format.ts'
import { paths } from '../paths.ts'
import { EditEntry } from './EditEntry.tsx'
import { detailWords, isLetter, kindWords, ownWords } from './entry-words.ts'

/** One entry: what, when, and the two things that can be done with it. */
export function EntryRow({ entry }: { readonly entry: Entry }) {
  const t = words('journal')
  const [doing, setDoing] = useState<'editing' | 'removing'>()
  const rowRef = useFocusBack<HTMLSpanElement>(doing === 'editing')
  const own = ownWords(entry)
  const when = formatTime(fromInstant(entry.at), entry.zone)
  const what = kindWords(entry)
  const named = (action: string) => `${action}: ${t('actionsOf', { what, when })}`

  async function removeIt(): Promise<void> {
    setDoing(undefined)
    if (!(await attempt(() => remove(entry.id)))) return
    showToast(t('removed'))
    focusHeading()
  }

  if (doing === 'editing') return <EditEntry entry={entry} onDone={() => setDoing(undefined)} />
  return (
    <ListRow
      rowRef={rowRef}
      title={
        <>
          {what}
          {own === undefined ? null : <OwnWords>{own}</OwnWords>}
        </>
      }
      note={detailWords(entry)}
      meta={when}
      actions={
        <>
          {isLetter(entry) ? (
            <Button kind="link" href={paths.letters} label={named(t('toLetters'))}>
              {t('toLetters')}
            </Button>
          ) : (
            <Button kind="link" label={named(t('change'))} onClick={() => setDoing('editing')}>
              {t('change')}
            </Button>
          )}
          <Button kind="link" label={named(t('remove'))} onClick={() => setDoing('removing')}>
            {t('remove')}
          </Button>
          <ConfirmDialog
            open={doing === 'removing'}
            title={t('removeTitle')}
            cancel={words('common')('cancel')}
            confirm={t('remove')}
            onCancel={() => setDoing(undefined)}
            onConfirm={removeIt}
          >
            <p>{t('removeText')}</p>
          </ConfirmDialog>
        </>
      }
    />
  )
}
