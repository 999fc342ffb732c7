import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

/** Three ways into the next hour. */
export function Hour() {
  const t = words('after')
  return (
    <Page name="after" heading={t('heading')} lead={t('lead')}>
      <Stack gap="small">
        {(['hands', 'sleep', 'drink'] as const).map(way => (
          <ChoiceTile key={way} title={t(way)} note={t(`${way}Note`)} href={`${paths.after}?s=${way}`} />
        ))}
      </Stack>
      <div>
        <Button kind="link" href={paths.today}>
          {t('today')}
        </Button>
      </div>
    </Page>
  )
}
