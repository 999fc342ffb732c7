import { type Letter, mayOpen } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { formatDate, formatDay } from '../format.ts'
import { addressOf } from './addresses.ts'
import { Burn } from './Burn.tsx'
import { isOld, oldLetters } from './old-letters.ts'

interface Props {
  readonly letter: Letter
}

/** One letter of the list. A sealed one shows its day and nothing else. */
export function LetterRow({ letter }: Props) {
  return mayOpen(letter, now.value, zone.value) ? <OpenRow letter={letter} /> : <SealedRow letter={letter} />
}

function SealedRow({ letter }: Props) {
  const t = words('letters')
  const title = t('list.sealed', { date: formatDay(letter.sealedUntil ?? '') })
  return <ListRow title={title} actions={<BurnButton letter={letter} name={title} />} />
}

function OpenRow({ letter }: Props) {
  const t = words('letters')
  const unfinished = letter.minutes === undefined
  const date = formatDate(fromInstant(letter.at), zone.value)
  const name = t(`to.${letter.to}`)
  const closed = !oldLetters().open && isOld(letter)
  const note = unfinished
    ? t('list.unfinished')
    : letter.sealedUntil === undefined
      ? undefined
      : t('list.dayCame')
  const named = (action: string) => `${action}: ${name}, ${date}`
  return (
    <ListRow
      title={name}
      note={note}
      meta={date}
      actions={
        <>
          {closed ? null : (
            <Button
              kind="link"
              href={addressOf(letter.id, unfinished ? 'write' : 'read')}
              label={named(unfinished ? t('list.goOn') : t('list.open'))}
            >
              {unfinished ? t('list.goOn') : t('list.open')}
            </Button>
          )}
          <BurnButton letter={letter} name={`${name}, ${date}`} />
        </>
      }
    />
  )
}

function BurnButton({ letter, name }: Props & { readonly name: string }) {
  const t = words('letters')
  const [asked, ask] = useState(false)
  return (
    <>
      <Button kind="link" label={`${t('burn.do')}: ${name}`} onClick={() => ask(true)}>
        {t('burn.do')}
      </Button>
      <Burn open={asked} id={letter.id} onClose={() => ask(false)} />
    </>
  )
}
