import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { verifyAsking, wordsOfAsking } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { ThreeWords } from '../../ui/ThreeWords.tsx'
import './friend.css'

/** The three words, as soon as the person's page told what they are made with. */
export function Compare({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const [three, setThree] = useState<readonly string[]>([])
  const [differ, setDiffer] = useState(false)
  useEffect(() => void wordsOfAsking(row).then(setThree), [row.nonce])

  if (three.length === 0) return <Notice announce>{t('waitingWords')}</Notice>
  return (
    <Section title={t('compare.title')} lead={t('compare.lead')}>
      <ThreeWords words={three} label={t('compare.words')} />
      <Actions>
        <Button kind="primary" onClick={() => void verifyAsking(row.id).then(focusHeading)}>
          {t('compare.same')}
        </Button>
        <Button pressed={differ} onClick={() => setDiffer(true)}>
          {t('compare.differ')}
        </Button>
      </Actions>
      {differ ? (
        <Notice tone="wrong" announce>
          {t('compare.differText')}
        </Notice>
      ) : null}
    </Section>
  )
}
