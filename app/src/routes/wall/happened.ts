import { byChannel } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'

/** What was noted on one channel, in words; empty when nothing was. Chance looks are nobody's doing and stay out. */
export function happenedWords(id: string): string {
  const t = words('wall')
  const { hold, plan } = person.value
  const { channels, allSlips } = byChannel(hold, plan)
  const counts = channels.get(id)
  if (counts === undefined) return ''
  const said: readonly (readonly [number, (count: number) => string])[] = [
    [counts.outgoing, count => t('happened.outgoing', { count })],
    [counts.soughtLooks, count => t('happened.looks', { count })],
    [counts.slips, count => t(allSlips ? 'happened.slips' : 'happened.slipsRecent', { count })],
    [counts.incoming, count => t('happened.incoming', { count })],
  ]
  return said.flatMap(([count, say]) => (count === 0 ? [] : [say(count)])).join(' ')
}
