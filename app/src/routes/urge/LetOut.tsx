import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { restNow } from '../rest-of-writing.ts'
import { useContent } from '../useContent.ts'
import { BeforeWriting } from './BeforeWriting.tsx'
import { Held } from './Held.tsx'
import { UrgePage } from './UrgePage.tsx'
import { Writing } from './Writing.tsx'

type Step = 'before' | 'write' | 'why' | 'held'

/** Write it here instead of sending it. One question and one gentle rule come first; what is written is held for a day. */
export function LetOut() {
  const t = words('urge')
  const content = useContent('urge')?.letOut
  const [step, go] = useState<Step>('before')
  const { suggest } = restNow()
  const prompts = (content?.prompts ?? []).map(prompt => prompt.text)
  return (
    <UrgePage heading={t('letOut.heading')} lead={content?.intro} back="ways">
      {step === 'before' ? (
        <BeforeWriting
          suggest={suggest}
          onWrite={stillSearching => go(stillSearching ? 'why' : 'write')}
          whyLoop={content?.whyLoop}
        />
      ) : null}
      {step === 'write' || step === 'why' ? (
        <Writing prompts={prompts} prompted={step === 'why'} stop={content?.stop} onHeld={() => go('held')} />
      ) : null}
      {step === 'held' ? <Held onAnother={() => go('before')} /> : null}
    </UrgePage>
  )
}
