import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionLink } from '../QuestionLink.tsx'
import { useContent } from '../useContent.ts'
import { Lines } from './Lines.tsx'
import { Surf } from './Surf.tsx'

/** Awake: a slow sound if wanted, and a quiet text that asks for nothing. */
export function Sleep() {
  const t = words('after')
  const content = useContent('urge')?.hourAfter.cannotSleep
  return (
    <Page name="after" heading={content?.title ?? t('sleep')} backTo={paths.after}>
      <Surf />
      <Lines lines={content?.lines ?? []} quiet />
      <div>
        <QuestionLink question="sleep" />
      </div>
    </Page>
  )
}
