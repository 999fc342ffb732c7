import { decideAt } from '@breakwater/core/care'
import type { PatternsDoor } from '@breakwater/core/patterns'
import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { forget } from '../../state/patterns.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatMoment, formatTime } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { askForDoor } from './door-now.ts'

interface Props {
  readonly door: PatternsDoor
}

/** In the evening, after midnight, and in the day after a hard moment: why it is closed, and how it opens. */
export function Closed({ door: { because = 'night', until, opensAt } }: Props) {
  const t = words('patterns')
  useEffect(() => forget(), [])
  const when = formatMoment(until ?? decideAt(now.value, zone.value), zone.value)
  return (
    <Page name="shape" lead={t('lead')} backTo={paths.myself}>
      <Notice title={t(`closed.${because}Title`)}>{t(`closed.${because}`, { when })}</Notice>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide href={paths.myself}>
          {t('closed.not')}
        </Button>
        <Button href={paths.now}>{t('closed.urge')}</Button>
        {because === 'narrow' ? <Button href={paths.help}>{t('closed.help')}</Button> : null}
      </div>
      {because === 'narrow' ? null : <Wait opensAt={opensAt} />}
    </Page>
  )
}

/** Asking for it, and then the time at which it opens. */
function Wait({ opensAt }: { readonly opensAt: number | undefined }) {
  const t = words('patterns')
  return (
    <Stack gap="small">
      <p role="status">
        {opensAt === undefined ? null : t('closed.opens', { time: formatTime(opensAt, zone.value) })}
      </p>
      {opensAt === undefined ? (
        <Button kind="link" onClick={askForDoor}>
          {t('closed.ask')}
        </Button>
      ) : null}
    </Stack>
  )
}
