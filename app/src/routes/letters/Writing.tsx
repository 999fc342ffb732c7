import type { Letter } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { currentPerson } from '../../state/current-person.ts'
import { paths } from '../paths.ts'
import { useElapsed } from '../use-elapsed.ts'
import { Editor } from './Editor.tsx'
import { End } from './End.tsx'
import { type Keeper, keeperOf } from './keeper.ts'
import { type Chosen, Prompts } from './Prompts.tsx'
import { type Search, Searching } from './Searching.tsx'

interface Props {
  /** A letter that is not finished; undefined for a new one. */
  readonly draft: Letter | undefined
  /** Its words so far. */
  readonly text: string
}

/** A page that lay open for days was not written on for longer than this. */
const dayInMinutes = 24 * 60

interface InHand extends Chosen {
  readonly keeper: Keeper
}

/** A session: whether one is still searching for why, what to write about, the writing, and what becomes of it. */
export function Writing({ draft, text }: Props) {
  const [searching, setSearching] = useState<Search>()
  const [hand, setHand] = useState<InHand>()
  const [written, setWritten] = useState(text)
  const [ended, end] = useState(false)
  const elapsed = useElapsed(hand !== undefined && !ended)

  if (searching === undefined) {
    return (
      <Searching
        onAnswer={answer => {
          setSearching(answer)
          if (draft !== undefined) setHand(handOf(chosenBefore(draft), draft, text))
        }}
      />
    )
  }
  if (hand === undefined) {
    return <Prompts searching={searching} onChoose={chosen => setHand(handOf(chosen, draft, text))} />
  }
  if (ended) {
    return (
      <End
        {...hand}
        text={written}
        searching={searching}
        minutes={Math.min(dayInMinutes, Math.round(elapsed / 60_000))}
        onBack={() => end(false)}
      />
    )
  }
  return (
    <Editor
      heading={words('letters')(`to.${hand.to}`)}
      prompt={hand.prompt}
      text={written}
      keeper={hand.keeper}
      minutes={Math.floor(elapsed / 60_000)}
      backTo={paths.letters}
      onDone={async latest => {
        setWritten(latest)
        end(true)
        // Nothing was kept by this: the page is left, and that keeps what stands there.
        return false
      }}
    />
  )
}

function chosenBefore({ to, prompt }: Letter): Chosen {
  return { to, prompt: prompt ?? 'asItIs' }
}

function handOf(chosen: Chosen, draft: Letter | undefined, text: string): InHand {
  const kept = draft === undefined ? {} : { id: draft.id, at: fromInstant(draft.at) }
  return { ...chosen, keeper: keeperOf({ ...kept, person: currentPerson.peek(), body: chosen }, text) }
}
