import { useLayoutEffect, useRef } from 'preact/hooks'
import type { State } from '../own.ts'
import { wish } from './ask.ts'
import { Button, ButtonLink } from './Button.tsx'
import { Instead } from './Instead.tsx'
import { Wave } from './Wave.tsx'
import { t } from './words.ts'

/** After "I won't, for now": it stays closed, and there are ways to leave. Nothing congratulates. */
export function Left({ state }: { readonly state: State }) {
  const head = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => head.current?.focus(), [])
  return (
    <div class="pause">
      <Wave />
      <header class="stack">
        <h1 ref={head} tabIndex={-1}>
          {t('pause_left_title')}
        </h1>
        <p class="lead">{t('pause_left')}</p>
      </header>
      <div class="buttons-tall">
        <Button kind="primary" large onClick={() => void wish({ page: 'closeTab' })}>
          {t('pause_close')}
        </Button>
        {history.length > 1 && (
          <Button large onClick={() => history.back()}>
            {t('pause_back')}
          </Button>
        )}
        <ButtonLink large href={`${state.app}/now`}>
          {t('pause_help')}
        </ButtonLink>
      </div>
      <Instead state={state} />
    </div>
  )
}
