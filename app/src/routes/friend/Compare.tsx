import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { verifyAsking, wordsOfAsking } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { CompareWords } from '../../ui/CompareWords.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import './friend.css'

/** The three words, as soon as the person's page told what they are made with. */
export function Compare({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const [three, setThree] = useState<readonly string[]>([])
  useEffect(() => void wordsOfAsking(row).then(setThree), [row.nonce])

  if (three.length === 0) return <Notice announce>{t('waitingWords')}</Notice>
  return (
    <Section title={t('compare.title')} lead={t('compare.lead')}>
      <CompareWords
        words={three}
        label={t('compare.words')}
        same={t('compare.same')}
        differ={t('compare.differ')}
        warning={t('compare.differText')}
        onSame={() => void verifyAsking(row.id).then(focusHeading)}
      />
    </Section>
  )
}
