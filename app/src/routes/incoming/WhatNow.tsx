import { gate } from '@breakwater/core/care'
import { type Contact, incomingOffers } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatTime } from '../format.ts'
import { More } from '../log/More.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { Answers } from './Answers.tsx'
import { Offer } from './Offer.tsx'
import { safetyHere } from './safety-here.ts'
import { incomingText } from './text.ts'

interface Props {
  readonly contact: Contact
  readonly onElse: () => void
}

const tenMinutes = 10 * 60_000

/** What is said about this kind of contact, and what is offered, by the rules of core. */
export function WhatNow({ contact, onElse }: Props) {
  const t = words('incoming')
  const nature = contact.nature ?? 'unclear'
  const text = incomingText.value.natures[nature]
  const [aboutChild, setAboutChild] = useState(false)
  const offers = incomingOffers(nature, safetyHere(), aboutChild)
  const again = formatTime(fromInstant(contact.at) + tenMinutes, zone.value)
  return (
    <Page name="incoming" heading={text.title} backTo={paths.today} step>
      {offers.includes('waitTenMinutes') ? <Notice title={t('until', { time: again })} /> : null}
      {text.said.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {offers.map(offer => (
        <Offer key={offer} offer={offer} nature={nature} onChild={() => setAboutChild(true)} />
      ))}
      {aboutChild ? <ChildWord /> : null}
      {offers.includes('briefNeutralAnswer') ? <Answers answers={text.answers} /> : null}
      <Notice>{t('counts')}</Notice>
      <Button kind="link" onClick={onElse}>
        {t('else')}
      </Button>
      <Disclosure summary={t('more')}>
        <More contact={contact} onDone={() => undefined} />
      </Disclosure>
    </Page>
  )
}

/** What the gate says before an answer about a child goes out; nobody knows whether an order stands while it cannot be read. */
function ChildWord() {
  const care = useContent('care')
  const safety = safetyHere()
  const warn =
    safety === undefined ? 'orderDecides' : gate('answerIncoming', safety, { aboutChild: true }).warn
  return warn === undefined ? null : (
    <Notice tone="care" announce>
      {care?.warn[warn]}
    </Notice>
  )
}
