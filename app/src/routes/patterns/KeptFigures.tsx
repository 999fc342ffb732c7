import { keptOf } from '@breakwater/core/journal'
import { weeksOfKept } from '@breakwater/core/patterns'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { forgetKept } from '../../state/patterns.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDate, formatNumber } from '../format.ts'
import { WeeksPlot } from './WeeksPlot.tsx'
import { monthOf, weekStarts } from './week-words.ts'

type KeptEntry = ReturnType<typeof keptOf<'patterns.kept'>>[number]

/** Figures that were kept after an earlier look: shown when asked for, and forgotten for good. */
export function KeptFigures() {
  const t = words('patterns')
  const kept = keptOf(person.value.kept, 'patterns.kept')
  if (kept.length === 0) return null
  return (
    <Section title={t('kept.title')} lead={t('kept.lead')}>
      <List label={t('kept.title')}>
        {kept.map(entry => (
          <Row key={entry.id} entry={entry} />
        ))}
      </List>
    </Section>
  )
}

function Row({ entry }: { readonly entry: KeptEntry }) {
  const t = words('patterns')
  const [shown, show] = useState(false)
  const [asked, ask] = useState(false)
  const { body } = entry
  const day = formatDate(fromInstant(entry.at), entry.zone)
  const starts = weekStarts(weeksOfKept(body))
  const title = t('kept.one', { day })
  return (
    <>
      <ListRow
        title={title}
        note={t('kept.weeks', {
          count: starts.length,
          weeks: formatNumber(starts.length),
          from: monthOf(starts[0]),
          to: monthOf(starts.at(-1)),
        })}
        actions={
          <>
            <Button
              kind="link"
              expanded={shown}
              label={`${t(shown ? 'kept.hide' : 'kept.show')}: ${title}`}
              onClick={() => show(!shown)}
            >
              {t(shown ? 'kept.hide' : 'kept.show')}
            </Button>
            <Button kind="link" label={`${t('kept.forget')}: ${title}`} onClick={() => ask(true)}>
              {t('kept.forget')}
            </Button>
            <ForgetAsk id={entry.id} open={asked} onClose={() => ask(false)} />
          </>
        }
      />
      {shown ? (
        <li class="patterns-kept">
          <WeeksPlot weeks={weeksOfKept(body)} ownOnly={body.ownOnly === true} />
        </li>
      ) : null}
    </>
  )
}

interface AskProps {
  readonly id: string
  readonly open: boolean
  readonly onClose: () => void
}

function ForgetAsk({ id, open, onClose }: AskProps) {
  const t = words('patterns')

  async function forget(): Promise<void> {
    onClose()
    if (!(await attempt(() => forgetKept(id)))) return
    showToast(t('kept.forgotten'))
    focusHeading()
  }

  return (
    <ConfirmDialog
      open={open}
      title={t('kept.ask')}
      cancel={t('kept.not')}
      confirm={t('kept.forget')}
      onCancel={onClose}
      onConfirm={forget}
    >
      <p>{t('kept.askText')}</p>
    </ConfirmDialog>
  )
}
