import { type IncomingNature, incomingNatures } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { person } from '../../state/view.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { incomingText } from './text.ts'
import { WhatNow } from './WhatNow.tsx'

/** "They contacted me": what it is, in one tap, and what can be done about it, which may be nothing. */
export default function Incoming() {
  const t = words('incoming')
  const [id, setId] = useState<string>()
  const contact = id === undefined ? undefined : person.value.hold.contacts.get(id)

  async function choose(nature: IncomingNature): Promise<void> {
    await attempt(async () => {
      if (id === undefined) setId(await record('contact.logged', { direction: 'incoming', nature }))
      else await record('contact.understood', { nature }, { ref: id })
    })
    setAgain(false)
  }
  const [again, setAgain] = useState(false)

  if (contact !== undefined && !again) return <WhatNow contact={contact} onElse={() => setAgain(true)} />
  return (
    <Page name="incoming" heading={t('heading')} lead={t('lead')} backTo={paths.today}>
      <Stack gap="small">
        {incomingNatures.map(nature => (
          <ChoiceTile
            key={nature}
            title={incomingText.value.natures[nature].title}
            note={t(`notes.${nature}`)}
            onClick={() => void choose(nature)}
          />
        ))}
      </Stack>
      <QuestionsHere place="incoming" />
    </Page>
  )
}
