import { worst } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { ChannelTiles } from './ChannelTiles.tsx'
import { usualFirst } from './usual.ts'

const most = 3

/** "My worst three": where to begin. At most three, none is fine too, and it can be changed at any time. */
export function Worst() {
  const t = words('wall')
  const { route } = useLocation()
  const [picked, setPicked] = useState(() => worst(person.value.kept))
  const [tooMany, setTooMany] = useState(false)
  const [{ usual, rest }] = useState(usualFirst)

  function toggle(id: string): void {
    const next = picked.includes(id) ? picked.filter(other => other !== id) : [...picked, id]
    setTooMany(next.length > most)
    if (next.length <= most) setPicked(next)
  }

  async function keep(channels: readonly string[]): Promise<void> {
    if (await attempt(() => record('channel.worst', { channels: [...channels] }))) route(paths.channels)
  }

  return (
    <Page name="channels" heading={t('worst.title')} lead={t('worst.lead')}>
      <ChannelTiles ids={usual} picked={picked} onToggle={toggle} />
      <Disclosure summary={t('worst.more')} open={rest.some(id => picked.includes(id))}>
        <ChannelTiles ids={rest} picked={picked} onToggle={toggle} />
      </Disclosure>
      <p role="status">{tooMany ? t('worst.enough') : t('worst.picked', { count: picked.length })}</p>
      <Actions>
        <Button kind="primary" disabled={picked.length === 0} onClick={() => void keep(picked)}>
          {t('worst.save')}
        </Button>
        <Button kind="link" onClick={() => void keep([])}>
          {t('worst.skip')}
        </Button>
      </Actions>
    </Page>
  )
}
