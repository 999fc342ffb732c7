import { decideAt } from '@breakwater/core/care'
import type { OnwardRow, Waits } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { titleOf } from './addresses.ts'

/** What leads towards contact and waits: which places, and why. */
export function Waiting({ rows }: { readonly rows: readonly OnwardRow[] }) {
  const t = words('onward')
  const waits = rows[0]?.waits
  if (waits === undefined) return null
  const places = rows.map(({ place }) => titleOf(place)).join(', ')
  return (
    <Section title={t('waits.title')}>
      <Notice
        tone={waits.by === 'safety' ? 'care' : 'calm'}
        actions={waits.by === 'safety' ? <Instead /> : undefined}
      >
        <Stack gap="small">
          <p>
            <Why waits={waits} />
          </p>
          <p>{t('waits.what', { places })}</p>
        </Stack>
      </Notice>
    </Section>
  )
}

function Instead() {
  const t = words('onward')
  return (
    <>
      <Button href={paths.help}>{t('waits.help')}</Button>
      <Button kind="link" href={paths.safety}>
        {t('waits.safety')}
      </Button>
    </>
  )
}

function Why({ waits }: { readonly waits: Waits }) {
  const t = words('onward')
  const care = useContent('care')
  switch (waits.by) {
    case 'night':
      return <>{t('waits.night', { when: formatMoment(decideAt(now.value, zone.value), zone.value) })}</>
    case 'cooling':
      return <>{t('waits.cooling', { when: formatMoment(waits.until, zone.value) })}</>
    case 'safety':
      return <>{waits.because === undefined ? null : care?.because[waits.because]}</>
  }
}
