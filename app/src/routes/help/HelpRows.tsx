import { type HelpRow, isConfirmed, smsLink, telLink } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { HelpText } from '../useContent.ts'
import { Provenance } from './Provenance.tsx'

interface Props {
  readonly rows: readonly HelpRow[]
  readonly label: string
  readonly text: HelpText
}

/** Services in the order of core: confirmed first, what nobody confirmed last. */
export function HelpRows({ rows, label, text }: Props) {
  if (rows.length === 0) return null
  return (
    <ul class="help-rows" aria-label={label}>
      {rows.map(row => (
        <li key={row.name}>
          <Card>
            <Service row={row} text={text} />
          </Card>
        </li>
      ))}
    </ul>
  )
}

function Service({ row, text }: { readonly row: HelpRow; readonly text: HelpText }) {
  const { name, number, text: sms } = row
  const facts = [hours(row.hours, text), ...(row.notes ?? []).map(note => text.notes[note])]
  return (
    <div class={isConfirmed(row) ? 'help-row' : 'help-row help-row-unconfirmed'}>
      <h3>{name}</h3>
      <p class="help-hours">{facts.join(' · ')}</p>
      <div class="help-ways">
        {number === undefined ? null : <CallButton name={name} number={number} />}
        {sms === undefined ? null : <TextButton name={name} text={sms} />}
      </div>
      <OtherWays row={row} />
      <Provenance row={row} text={text} />
    </div>
  )
}

function CallButton({ name, number }: { readonly name: string; readonly number: string }) {
  const t = words('help')
  const label = t('services.callName', { name, number })
  return (
    <Button href={telLink(number)} label={label} icon={<Icon name="phone" />}>
      {t('services.call', { number })}
    </Button>
  )
}

function TextButton({ name, text }: { readonly name: string; readonly text: NonNullable<HelpRow['text']> }) {
  const t = words('help')
  const { number, word } = text
  const said = word === undefined ? t('services.text', { number }) : t('services.textWord', { word, number })
  const label =
    word === undefined
      ? t('services.textName', { name, number })
      : t('services.textWordName', { name, word, number })
  return (
    <Button href={smsLink(text)} label={label} icon={<Icon name="message" />}>
      {said}
    </Button>
  )
}

/** Ways that a link of this page would not open without another origin: said, and for a chat a plain link to tap. */
function OtherWays({ row }: { readonly row: HelpRow }) {
  const t = words('help')
  return (
    <>
      {row.whatsapp === undefined ? null : <p>{t('services.whatsapp', { number: row.whatsapp })}</p>}
      {row.chat === undefined ? null : (
        <p>
          <a class="help-address" href={row.chat} rel="noreferrer">
            {t('services.chat', { address: row.chat.replace('https://', '') })}
          </a>
        </p>
      )}
    </>
  )
}

function hours(value: HelpRow['hours'], text: HelpText): string {
  if (value === 'always' || value === 'limited' || value === 'unknown') return text.hours[value]
  const [from = '', until = ''] = value.split('-')
  return words('help')('services.daily', { from, until })
}
