import { words } from '../../messages/catalogue.ts'
import { begin } from '../../state/patterns.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import type { PatternsText } from '../useContent.ts'
import { PickFiles } from './PickFiles.tsx'
import { Programs } from './Programs.tsx'

interface Props {
  readonly text: PatternsText
  readonly onBack: () => void
}

/** How to come by the file without reading it, and where it is picked. */
export function FilePage({ text, onBack }: Props) {
  const t = words('patterns')
  return (
    <Page name="shape" heading={t('file.heading')} lead={text.file.opens} backTo={null} step>
      <Section title={t('file.how')}>
        <Stack gap="small">
          <p>{text.file.without}</p>
          <p>{text.file.privacy}</p>
        </Stack>
        <Programs text={text} />
        <p class="patterns-soft">
          {text.file.many} {text.file.menus}
        </p>
      </Section>
      <Section title={t('file.have')} lead={text.file.skip}>
        <PickFiles onPick={begin} />
      </Section>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide href={paths.myself}>
          {t('before.not')}
        </Button>
        <Button kind="link" onClick={onBack}>
          {t('file.back')}
        </Button>
      </div>
    </Page>
  )
}
