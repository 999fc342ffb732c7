import { type Friend, type WeekFigures, weekFigures } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { sendToFriend } from '../../state/friends.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { weekText } from './said.ts'
import './friends.css'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly friend: Friend
}

/** Beyond "hard right now": a line, or how the week goes. Each is shown before it goes. */
export function SayMore({ friend }: Props) {
  const t = words('friends')
  return (
    <Section title={t('more.title')}>
      <Disclosure summary={t('more.line')}>
        <Line friend={friend} />
      </Disclosure>
      <Disclosure summary={t('more.week')}>
        <Week friend={friend} />
      </Disclosure>
    </Section>
  )
}

function Line({ friend }: Props) {
  const t = words('friends')
  const { name } = friend
  const { text, onInput: setText } = useUnfinished(`friend line ${friend.id}`, '')

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    if (await attempt(() => sendToFriend(friend, { what: 'line', text: text.trim() }))) setText('')
  }

  return (
    <form noValidate onSubmit={event => void send(event)}>
      <Stack>
        <TextArea
          label={t('more.lineLabel')}
          hint={t('more.lineHint', { name })}
          value={text}
          onInput={setText}
          maxLength={1_000}
        />
        <div>
          <Button type="submit" disabled={text.trim() === ''}>
            {t('more.lineSend')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

type Figure = 'quiet' | 'passed'

function Week({ friend }: Props) {
  const t = words('friends')
  const [ticked, setTicked] = useState<readonly Figure[]>([])
  const { text, onInput: setText } = useUnfinished(`friend week ${friend.id}`, '')
  const known = weekFigures(person.value, now.value, zone.value)
  const week = chosen(known, ticked, text.trim())
  const preview = weekText(week)

  function toggle(figure: Figure): void {
    setTicked(ticked.includes(figure) ? ticked.filter(one => one !== figure) : [...ticked, figure])
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (preview === '' || !(await attempt(() => sendToFriend(friend, { what: 'week', week })))) return
    setTicked([])
    setText('')
  }

  return (
    <form noValidate onSubmit={event => void send(event)}>
      <Stack>
        <CheckList
          legend={t('more.weekLegend', { name: friend.name })}
          options={(['quiet', 'passed'] as const)
            .filter(figure => known[figure] !== undefined)
            .map(figure => ({ value: figure, label: weekText({ [figure]: known[figure] }) }))}
          values={ticked}
          onToggle={toggle}
        />
        <TextArea label={t('more.sentence')} value={text} onInput={setText} maxLength={1_000} />
        {preview === '' ? <p class="friends-soft">{t('more.nothing')}</p> : null}
        {preview === '' ? null : (
          <Card label={t('more.preview')}>
            <p class="friends-sent">{preview}</p>
          </Card>
        )}
        <div>
          <Button type="submit" disabled={preview === ''}>
            {t('more.weekSend')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** Only what was ticked or written. */
function chosen({ quiet, passed }: WeekFigures, ticked: readonly Figure[], text: string): WeekFigures {
  return {
    ...(quiet !== undefined && ticked.includes('quiet') ? { quiet } : {}),
    ...(passed !== undefined && ticked.includes('passed') ? { passed } : {}),
    ...(text === '' ? {} : { text }),
  }
}
