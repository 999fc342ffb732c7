import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Feeling, State } from '../own.ts'
import type { PauseReason } from '../wire.ts'
import { Afterwards } from './Afterwards.tsx'
import { Button, ButtonLink } from './Button.tsx'
import { GoOn } from './GoOn.tsx'
import { Instead } from './Instead.tsx'
import { Wave } from './Wave.tsx'
import { t } from './words.ts'

interface Props {
  readonly state: State
  readonly why: PauseReason
  readonly host: string
  readonly felt: Feeling | undefined
  readonly onFelt: (felt: Feeling) => void
  readonly onLeave: () => void
  readonly onGo: (necessary: boolean) => void
  readonly onSomebodyElse: () => void
}

/** Another card each minute, the same one while it is looked at. */
const cardOf = (cards: readonly string[]) =>
  cards[Math.floor(Date.now() / 60_000) % Math.max(1, cards.length)]

/** The pause itself: not going stands first and largest, help second, going on last. */
export function Pausing({ state, why, host, felt, onFelt, onLeave, onGo, onSomebodyElse }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  const [card] = useState(() => cardOf(state.setup?.cards ?? []))
  useLayoutEffect(() => head.current?.focus(), [])
  return (
    <div class="pause">
      <Wave />
      <header class="stack">
        <h1 ref={head} tabIndex={-1}>
          {t('pause_title')}
        </h1>
        <p class="lead">{t(`pause_${why}`)}</p>
        <p class="soft">{t('pause_where', host)}</p>
      </header>
      {card !== undefined && (
        <figure class="card">
          <figcaption class="soft">{t('pause_card')}</figcaption>
          <blockquote>{card}</blockquote>
        </figure>
      )}
      <div class="buttons-tall">
        {state.necessary && (
          <>
            <Button large onClick={() => onGo(true)} describedBy="necessary">
              {t('pause_necessary')}
            </Button>
            <p id="necessary" class="soft">
              {t('pause_necessary_note')}
            </p>
          </>
        )}
        <Button kind="primary" large onClick={onLeave}>
          {t('pause_not_now')}
        </Button>
        <ButtonLink large href={`${state.app}/now`}>
          {t('pause_help')}
        </ButtonLink>
      </div>
      <Afterwards state={state} felt={felt} onFelt={onFelt} />
      <Instead state={state} />
      <GoOn state={state} onGo={onGo} onSomebodyElse={onSomebodyElse} />
    </div>
  )
}
