import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { type PatternsText, useContent } from '../useContent.ts'
import { careNow } from './door-now.ts'
import { KeptFigures } from './KeptFigures.tsx'

interface Props {
  readonly text: PatternsText
  readonly rated: number | undefined
  readonly onRate: (strength: number) => void
  readonly onGo: () => void
}

/** What will be seen and what will not, how it is right now, and the way to leave it. */
export function Before({ text: { before }, rated, onRate, onGo }: Props) {
  const t = words('patterns')
  const { warn } = careNow()
  const care = useContent('care')
  return (
    <Page name="shape" lead={t('lead')} backTo={paths.myself} step>
      <Stack gap="small">
        <p>
          <strong>{before.see}</strong>
        </p>
        <p>{before.canShow}</p>
        <p>{before.stays}</p>
      </Stack>
      <Notice actions={<SourceLink claim={before.claim} />}>{before.unknown}</Notice>
      {warn === undefined ? null : <Notice tone="care">{care?.warn[warn]}</Notice>}
      <Stack gap="small">
        <StrengthDial
          legend={t('before.rate')}
          value={rated}
          onPick={onRate}
          low={t('before.rateLow')}
          high={t('before.rateHigh')}
        />
        <p class="patterns-soft">{t('before.rateHint')}</p>
      </Stack>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide href={paths.myself}>
          {t('before.not')}
        </Button>
        <Button onClick={onGo}>{t('before.go')}</Button>
      </div>
      <KeptFigures />
    </Page>
  )
}
