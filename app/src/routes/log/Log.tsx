import type { Direction } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { logContact } from './log-contact.ts'
import { More } from './More.tsx'

const directions = ['incoming', 'outgoing', 'soughtLook', 'chanceLook', 'necessary'] as const

/** Noting what happened: one tap, and a little more if wanted. */
export default function Log() {
  const t = words('log')
  const { route } = useLocation()
  const [noted, setNoted] = useState<string>()

  async function choose(direction: Direction): Promise<void> {
    if (direction === 'incoming') return route(paths.incoming)
    const what = t(`directions.${direction}`)
    setNoted(await logContact(direction, t('noted', { what }), route))
  }

  const contact = noted === undefined ? undefined : person.value.hold.contacts.get(noted)
  if (contact !== undefined) {
    return (
      <Page name="log" heading={t('more.title')} lead={t('more.lead')} step key="more">
        <More contact={contact} onDone={() => route(paths.today)} />
      </Page>
    )
  }
  return (
    <Page name="log" lead={t('lead')}>
      <Stack gap="small">
        {directions.map(direction => (
          <ChoiceTile
            key={direction}
            title={t(`directions.${direction}`)}
            note={t(`directions.${direction}Note`)}
            onClick={() => void choose(direction)}
          />
        ))}
      </Stack>
    </Page>
  )
}
