import { promptCodes, sessionPhase } from '@breakwater/core/heal'
import { useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { useContent } from '../useContent.ts'
import type { Keeper } from './keeper.ts'
import './letters.css'
import { Room } from './Room.tsx'
import { useKeptText } from './use-kept-text.ts'

/** What one letter holds, in the units in which JavaScript counts a text; the kind of entry says the same. */
const longest = 200_000

interface Props {
  readonly heading: string
  /** The code of the prompt it answers. */
  readonly prompt: string | undefined
  readonly text: string
  readonly keeper: Keeper
  /** How long was written, in whole minutes. */
  readonly minutes: number
  readonly backTo: string
  /** False when it could not be kept. */
  readonly onDone: (text: string) => Promise<boolean>
}

/** Room to write, with a quiet word about the time. Nothing is ever cut off, and it is kept while it is written. */
export function Editor({ heading, prompt, text, keeper, minutes, backTo, onDone }: Props) {
  const t = words('letters')
  const writing = useContent('heal')?.writing
  const area = useRef<HTMLTextAreaElement>(null)
  const { touched, stop } = useKeptText(area, keeper)
  const [wrong, setWrong] = useState<'empty' | 'tooLong'>()
  const code = promptCodes.find(known => known === prompt)

  async function done(): Promise<void> {
    const written = area.current?.value ?? ''
    const problem = written.trim() === '' ? 'empty' : written.length > longest ? 'tooLong' : undefined
    setWrong(problem)
    if (problem !== undefined) return area.current?.focus()
    if (await onDone(written)) stop()
  }

  return (
    <Page name="letters" heading={heading} lead={code && writing?.prompts[code].text} backTo={backTo} step>
      <Room
        label={t('room.label')}
        hint={writing?.during}
        error={wrong && t(`room.${wrong}`)}
        text={text}
        area={area}
        onTouched={touched}
      />
      <p class="letter-time">{t('room.kept')}</p>
      <Time minutes={minutes} />
      <Actions>
        <Button kind="primary" onClick={() => void done()}>
          {t('room.done')}
        </Button>
      </Actions>
    </Page>
  )
}

/** The time in whole minutes, and from the fifteenth on a word about ending; only that word is read out. */
function Time({ minutes }: { readonly minutes: number }) {
  const t = words('letters')
  const writing = useContent('heal')?.writing
  const phase = sessionPhase(minutes)
  return (
    <>
      {minutes === 0 ? null : <p class="letter-time">{t('room.minutes', { count: minutes })}</p>}
      <p role="status">{phase === 'writing' ? null : writing?.[phase]}</p>
    </>
  )
}
