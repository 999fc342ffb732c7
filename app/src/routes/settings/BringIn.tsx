import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import type { UnionReport } from '../../state/backup.ts'
import { bringIn, isSealed, readCopy, readPicked } from '../../state/backup.ts'
import type { ReadCopy } from '../../state/backup-file.ts'
import { faultOf } from '../../state/faults.ts'
import { phase } from '../../state/session.ts'
import { Field } from '../../ui/Field.tsx'
import { FileInput } from '../../ui/FileInput.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { BringInReport } from './BringInReport.tsx'
import { CopyFound } from './CopyFound.tsx'
import { CopyPassphrase } from './CopyPassphrase.tsx'

/** Where bringing in stands: each step says what was found and changes nothing until the person says so. */
type Step =
  | { readonly at: 'start' | 'reading' | 'foreign' }
  | { readonly at: 'sealed'; readonly bytes: Uint8Array; readonly wrong: boolean }
  | { readonly at: 'found'; readonly copy: ReadCopy }
  | { readonly at: 'done'; readonly copy: ReadCopy; readonly report: UnionReport }

/** Brings in a copy: a union, with a report of what came. */
export function BringIn() {
  const t = words('settings')
  const [step, setStep] = useState<Step>({ at: 'start' })
  const start = () => setStep({ at: 'start' })
  const read = async (bytes: Uint8Array, passphrase?: string) => {
    setStep({ at: 'reading' })
    setStep(await tryReading(bytes, passphrase))
  }
  const pick = async (file: File | undefined) => {
    const bytes = file === undefined ? undefined : await readPicked(file).catch(() => undefined)
    if (file === undefined) return
    if (bytes === undefined) setStep({ at: 'foreign' })
    else if (isSealed(bytes)) setStep({ at: 'sealed', bytes, wrong: false })
    else await read(bytes)
  }
  const bring = (copy: ReadCopy) =>
    attempt(async () => setStep({ at: 'done', copy, report: await bringIn(copy) }))
  if (phase.value === 'demo') return <Section title={t('bringIn.title')}>{t('bringIn.demo')}</Section>
  return (
    <Section title={t('bringIn.title')} lead={t('bringIn.lead')}>
      <Field label={t('bringIn.file')}>
        {links => <FileInput links={links} onPick={([file]) => void pick(file)} />}
      </Field>
      <p role="status">{step.at === 'reading' ? t('bringIn.working') : null}</p>
      {step.at === 'foreign' ? (
        <Notice tone="wrong" announce>
          {t('bringIn.notAnExport')}
        </Notice>
      ) : null}
      {step.at === 'sealed' ? (
        <CopyPassphrase wrong={step.wrong} onOpen={typed => void read(step.bytes, typed)} onCancel={start} />
      ) : null}
      {step.at === 'found' ? (
        <CopyFound copy={step.copy} onBring={() => void bring(step.copy)} onCancel={start} />
      ) : null}
      {step.at === 'done' ? <BringInReport copy={step.copy} report={step.report} /> : null}
    </Section>
  )
}

async function tryReading(bytes: Uint8Array, passphrase: string | undefined): Promise<Step> {
  try {
    return { at: 'found', copy: await readCopy(bytes, passphrase) }
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) throw error
    return fault === 'wrongKey' ? { at: 'sealed', bytes, wrong: true } : { at: 'foreign' }
  }
}
