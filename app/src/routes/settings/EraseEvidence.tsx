import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { KeepRecord } from '../record/KeepRecord.tsx'

interface Props {
  readonly copyHref: string | undefined
  readonly onGoOn: () => void
  readonly onStop: () => void
}

/** "Might you need any of this for a court or the police?" A yes or perhaps offers a copy first. */
export function EraseEvidence({ copyHref, onGoOn, onStop }: Props) {
  const t = words('settings')
  const [perhaps, setPerhaps] = useState(false)
  const answers = (
    <>
      <Button onClick={() => setPerhaps(true)}>{t('erase.perhaps')}</Button>
      <Button onClick={onGoOn}>{t('erase.no')}</Button>
      <Button onClick={onStop}>{t('erase.stop')}</Button>
    </>
  )
  const copyFirst = (
    <>
      {copyHref === undefined ? null : (
        <>
          <Button kind="primary" href={copyHref}>
            {t('erase.toCopy')}
          </Button>
          <Button href={paths.record}>{t('erase.toRecord')}</Button>
        </>
      )}
      <Button onClick={onGoOn}>{t('erase.without')}</Button>
      <Button onClick={onStop}>{t('erase.stop')}</Button>
    </>
  )
  return (
    <Notice tone="care" announce title={t('erase.evidence')} actions={perhaps ? copyFirst : answers}>
      {perhaps ? (
        <Stack gap="small">
          <p>{t(copyHref === undefined ? 'erase.noCopyText' : 'erase.perhapsText')}</p>
          {copyHref === undefined ? null : <KeepRecord />}
        </Stack>
      ) : (
        t('erase.evidenceText')
      )}
    </Notice>
  )
}
