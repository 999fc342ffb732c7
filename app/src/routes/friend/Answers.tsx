import type { AnswerCode } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { nextAt, sendAnswer, sendLine } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { formatTime } from '../format.ts'
import { minuteOf } from './minutes.ts'
import { textOf } from './said.ts'

const atOnce = ['ringMe', 'ringYou', 'thinking'] as const satisfies readonly AnswerCode[]

/** So long the newest answer stands below the ways to answer, in milliseconds. */
const shownFor = 10 * 60_000

/** Ready answers, one tap each: what stands on the tile is what is sent. And a line of one's own. */
export function Answers({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const sent = row.said.findLast(({ by, at }) => by === 'me' && now.value - at < shownFor)
  return (
    <Section title={t('answer.title')} lead={t('answer.lead')}>
      <Tiles>
        {atOnce.map(answer => (
          <ChoiceTile
            key={answer}
            title={t(`answers.${answer}`)}
            onClick={() => void sendAnswer(row.id, answer)}
          />
        ))}
      </Tiles>
      <Disclosure summary={t('answer.laterOpen')}>
        <Later row={row} />
      </Disclosure>
      <Disclosure summary={t('answer.line')}>
        <Line row={row} />
      </Disclosure>
      <p class="friend-soft" role="status">
        {row.waiting.length > 0
          ? t('answer.waits')
          : sent === undefined
            ? null
            : t('answer.sent', { text: textOf(sent) })}
      </p>
    </Section>
  )
}

function Later({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const [time, setTime] = useState('20:00')
  const minute = minuteOf(time)
  const until = minute === undefined ? undefined : nextAt(minute)
  const text = until === undefined ? '' : t('answers.later', { time: formatTime(until, zone.value) })
  return (
    <Stack>
      <TextInput label={t('answer.at')} type="time" value={time} onInput={setTime} />
      <div>
        <Button disabled={until === undefined} onClick={() => void sendAnswer(row.id, 'later', until)}>
          {t('answer.laterSend', { text })}
        </Button>
      </div>
    </Stack>
  )
}

function Line({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const [text, setText] = useState('')

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    const said = text.trim()
    setText('')
    await sendLine(row.id, said)
  }

  return (
    <form noValidate onSubmit={event => void send(event)}>
      <Stack>
        <TextArea
          label={t('answer.line')}
          hint={t('answer.lineHint')}
          value={text}
          onInput={setText}
          maxLength={1_000}
        />
        <div>
          <Button type="submit" disabled={text.trim() === ''}>
            {t('answer.send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
