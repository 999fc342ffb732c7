import { type Closing, closingParts } from '@breakwater/core/comeback'
import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { printPage } from '../../state/device.ts'
import { Button } from '../../ui/Button.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Page } from '../Page.tsx'
import { type ClosingText, useContent } from '../useContent.ts'
import { toLast, toLook } from './addresses.ts'
import './closing.css'
import { standingNow } from './Standing.tsx'
import { timeOf } from './time-of.ts'
import { wonBackNow } from './WonBack.tsx'

/** The letter of this time: everything that was written while closing, on one page to read, print or save. */
export function Sheet({ closing }: { readonly closing: Closing }) {
  const t = words('closing')
  const text = useContent('closing')
  const empty = closing.held === undefined && Object.keys(closing.written).length === 0
  return (
    <Page
      name="closing"
      heading={t('sheet.heading')}
      lead={timeWords(closing)}
      backTo={closing.held === undefined ? toLook : toLast}
      step
    >
      {text === undefined ? null : empty ? (
        <p>{t('sheet.empty')}</p>
      ) : (
        <>
          <article class="closing-sheet" aria-label={t('sheet.heading')}>
            <Own text={text} closing={closing} />
            <FromJournal />
            <HowItEnded text={text} closing={closing} />
          </article>
          <div data-print="no">
            <Button onClick={printPage}>{t('sheet.print')}</Button>
          </div>
        </>
      )}
    </Page>
  )
}

function timeWords(closing: Closing): string | undefined {
  const t = words('closing')
  const time = timeOf(closing)
  if (time === undefined) return undefined
  return time.to === undefined
    ? t('sheet.from', { from: time.from })
    : t('sheet.was', { from: time.from, to: time.to })
}

interface Props {
  readonly text: ClosingText
  readonly closing: Closing
}

function Own({ text, closing }: Props) {
  return (
    <>
      {closingParts.map(part => {
        const written = closing.written[part]
        return written === undefined ? null : (
          <Piece key={part} title={text.parts[part].title}>
            <OwnWords>{written.text}</OwnWords>
          </Piece>
        )
      })}
    </>
  )
}

function FromJournal() {
  const t = words('closing')
  const won = wonBackNow()
  const standing = standingNow()
  return (
    <>
      {won.length === 0 ? null : (
        <Piece title={t('sheet.won')}>
          <ul>
            {won.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Piece>
      )}
      {standing.length === 0 ? null : (
        <Piece title={t('sheet.stand')}>
          <ul>
            {standing.map(({ id, name, stands }) => (
              <li key={id}>
                {name}: {stands}
              </li>
            ))}
          </ul>
        </Piece>
      )}
    </>
  )
}

function HowItEnded({ text, closing }: Props) {
  const { held } = closing
  if (held === undefined) return null
  return (
    <Piece title={words('closing')('sheet.end')}>
      <p>{text.ends.each[held.end].title}</p>
      {held.words === undefined ? null : <OwnWords>{held.words}</OwnWords>}
    </Piece>
  )
}

function Piece({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="closing-piece">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
