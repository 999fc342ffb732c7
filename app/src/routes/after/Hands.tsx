import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { Lines } from './Lines.tsx'

/** Small things for the fingers. */
export function Hands() {
  const t = words('after')
  const content = useContent('urge')?.hourAfter.handsBusy
  return (
    <Page name="after" heading={content?.title ?? t('hands')} lead={content?.intro} backTo={paths.after}>
      <Lines lines={content?.ideas ?? []} />
    </Page>
  )
}
