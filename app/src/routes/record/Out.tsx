import { gate } from '@breakwater/core/care'
import type { Numbered } from '@breakwater/core/evidence'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { saveEvidenceOpen, saveEvidenceSealed } from '../../state/evidence-export.ts'
import { now, state, tick, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { PassphraseForm } from '../settings/PassphraseForm.tsx'
import { useContent } from '../useContent.ts'
import { paperPage, paperReadme, paperTable } from './paper.ts'
import { filesOf } from './rows.ts'

interface Props {
  readonly entries: readonly Numbered[]
}

/** The record as files of its own. Never closed: it says what a file means, and lets the person decide. */
export function Out({ entries }: Props) {
  const t = words('record')
  const care = useContent('care')
  const { warn } = gate('exportFile', state.value.care.safety)
  return (
    <Page name="record" heading={t('out.title')} lead={t('out.lead')} backTo={paths.record} step>
      {warn === undefined || care === undefined ? null : <Notice tone="care">{care.warn[warn]}</Notice>}
      <Sealed entries={entries} />
      <Open entries={entries} />
    </Page>
  )
}

function Sealed({ entries }: Props) {
  const t = words('record')
  const [asking, ask] = useState(false)
  const back = useFocusBack<HTMLDivElement>(asking)

  async function save(passphrase: string): Promise<void> {
    tick()
    const texts = {
      'record.html': paperPage(entries, now.value, zone.value),
      'record.csv': paperTable(entries),
      'README.txt': paperReadme(entries.length, now.value, zone.value),
    }
    const kept = entries.flatMap(filesOf)
    await attempt(async () => {
      const missing = await saveEvidenceSealed(passphrase, texts, kept)
      showToast(missing === 0 ? t('out.saved') : t('out.missing', { count: missing }))
      ask(false)
    })
  }

  return (
    <Section title={t('out.sealedTitle')} lead={t('out.sealedText')}>
      {asking ? (
        <PassphraseForm submit={t('out.sealedMake')} onSave={save} onCancel={() => ask(false)} />
      ) : (
        <div ref={back}>
          <Actions>
            <Button onClick={() => ask(true)}>{t('out.sealed')}</Button>
          </Actions>
        </div>
      )}
    </Section>
  )
}

function Open({ entries }: Props) {
  const t = words('record')

  function save(ending: 'html' | 'csv'): void {
    tick()
    const text = ending === 'html' ? paperPage(entries, now.value, zone.value) : paperTable(entries)
    saveEvidenceOpen(ending, text)
    showToast(t('out.saved'))
  }

  return (
    <Section title={t('out.openTitle')} lead={t('out.openText')}>
      <Actions>
        <Button onClick={() => save('html')}>{t('out.page')}</Button>
        <Button onClick={() => save('csv')}>{t('out.table')}</Button>
      </Actions>
      <p>{t('out.files')}</p>
    </Section>
  )
}
