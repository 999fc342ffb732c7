import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionLink } from '../QuestionLink.tsx'
import { useContent } from '../useContent.ts'
import { Lines } from './Lines.tsx'

/** After a drink: what helps now, a place to write that sends nothing, and people who answer. */
export function Drink() {
  const t = words('after')
  const content = useContent('urge')?.hourAfter.hadADrink
  return (
    <Page name="after" heading={content?.title ?? t('drink')} backTo={paths.after}>
      <Lines lines={content?.lines ?? []} />
      <div class="after-buttons">
        <Button href={`${paths.now}?s=letOut`}>{t('write')}</Button>
        <Button href={paths.help}>{t('help')}</Button>
      </div>
      <div>
        <QuestionLink question="alcohol" />
      </div>
    </Page>
  )
}
