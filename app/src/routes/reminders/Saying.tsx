import { textProblem } from '@breakwater/core/wake'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { changeWake, pageAddress } from '../../state/wakes.ts'
import { chooseWake, journalNames, wakeSetting } from '../../state/wakes-choice.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Preview } from './Preview.tsx'

/** The line on the lock screen: ours or the person's own, and exactly how it will be read. */
export function Saying() {
  const t = words('reminders')
  const byKind = wakeSetting('wakeByKind')
  return (
    <Section title={t('say.title')} lead={t('say.lead')}>
      {byKind ? null : <OwnLine />}
      <Toggle
        label={t('say.byKind')}
        note={t('say.byKindNote')}
        on={byKind}
        onChange={on => void attempt(() => changeWake(() => chooseWake('wakeByKind', on)))}
      />
      <Preview />
      <p class="reminders-quiet">{t('say.beside', { address: pageAddress() })}</p>
    </Section>
  )
}

const oneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ')

function OwnLine() {
  const t = words('reminders')
  const [typed, setTyped] = useState(wakeSetting('wakeText'))
  const [kept, setKept] = useState(false)
  const [shown, setShown] = useState(false)
  const found = textProblem(typed, journalNames(), t('say.telling').split(', '))
  // Empty is fine: then it is our line.
  const problem = found === 'empty' ? undefined : found
  const keep = async (event: Event) => {
    event.preventDefault()
    setShown(true)
    if (problem === undefined)
      setKept(await attempt(() => changeWake(() => chooseWake('wakeText', oneLine(typed)))))
  }
  const type = (text: string) => {
    setTyped(text)
    setKept(false)
    setShown(false)
  }
  return (
    <form class="reminders-form" onSubmit={event => void keep(event)}>
      <TextInput
        label={t('say.own')}
        hint={t('say.ownHint')}
        error={shown && problem !== undefined ? t(`say.problem.${problem}`) : undefined}
        value={typed}
        onInput={type}
      />
      <div>
        <Button type="submit">{t('say.keep')}</Button>
      </div>
      <p role="status">{kept ? t('say.kept') : null}</p>
    </form>
  )
}
