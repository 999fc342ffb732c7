import { words } from '../../messages/catalogue.ts'
import type { Asking, Said } from '../../state/friend-rows.ts'
import { zone } from '../../state/session.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatMoment, formatTime } from '../format.ts'
import { nameOf } from './name.ts'

/** What was said both ways, newest first. */
export function SaidList({ row }: { readonly row: Asking }) {
  const t = words('friend')
  return (
    <Section title={t('said.title')}>
      {row.said.length === 0 ? <p>{t('said.none')}</p> : null}
      <List>
        {row.said.toReversed().map(said => (
          <Row key={`${said.from}/${said.n}`} row={row} said={said} />
        ))}
      </List>
    </Section>
  )
}

function Row({ row, said }: { readonly row: Asking; readonly said: Said }) {
  const t = words('friend')
  const time = formatMoment(said.at, zone.value)
  const waits = row.waiting.some(({ n }) => n === said.n && said.by === 'me')
  const who = said.by === 'me' ? t('said.you', { time }) : t('said.them', { name: nameOf(row), time })
  const marks = [
    who,
    waits ? t('said.waiting') : '',
    said.by === 'them' && !row.verified ? t('compare.unverified') : '',
  ]
  return (
    <ListRow
      title={<span class="friend-text">{textOf(said, t)}</span>}
      note={marks.filter(mark => mark !== '').join(' · ')}
    />
  )
}

function textOf(said: Said, t: ReturnType<typeof words<'friend'>>): string {
  if (said.kind === 'hard') return t('said.hard')
  if (said.answer === 'later')
    return t('answers.later', { time: formatTime(said.until ?? said.at, zone.value) })
  if (said.answer !== undefined) return t(`answers.${said.answer}`)
  if (said.week === undefined) return said.text ?? ''
  const { quiet, passed, text } = said.week
  const lines = [
    quiet === undefined ? '' : t('said.quiet', quiet),
    passed === undefined ? '' : t('said.passed', { count: passed }),
    text ?? '',
  ]
  return lines.filter(line => line !== '').join('\n')
}
