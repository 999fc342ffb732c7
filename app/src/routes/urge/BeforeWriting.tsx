import type { WritingRest } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { addressOf } from './view.ts'

interface Props {
  readonly suggest: WritingRest['suggest']
  readonly whyLoop: string | undefined
  /** `stillSearching`: it begins with a prompt that looks from outside. */
  readonly onWrite: (stillSearching: boolean) => void
}

/** Before the first word: whether enough was written for now, and whether the same "why" goes round. Both can be passed. */
export function BeforeWriting({ suggest, whyLoop, onWrite }: Props) {
  const t = words('urge')
  const [loops, setLoops] = useState(false)
  return (
    <>
      {suggest === undefined ? null : (
        <Notice actions={<Button href={addressOf('again')}>{t('letOut.why.other')}</Button>}>
          {t(`letOut.${suggest}`)}
        </Notice>
      )}
      <Section title={t('letOut.why.question')}>
        <div class="urge-buttons">
          <Button kind="primary" onClick={() => onWrite(false)}>
            {t('letOut.why.no')}
          </Button>
          <Button pressed={loops} onClick={() => setLoops(true)}>
            {t('letOut.why.yes')}
          </Button>
        </div>
        {loops ? (
          <Notice
            announce
            actions={
              <>
                <Button href={addressOf('again')}>{t('letOut.why.other')}</Button>
                <Button onClick={() => onWrite(true)}>{t('letOut.why.write')}</Button>
              </>
            }
          >
            {whyLoop}
          </Notice>
        ) : null}
      </Section>
    </>
  )
}
