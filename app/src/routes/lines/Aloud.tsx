import { spokenLine } from '@breakwater/core/comeback'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { linesAt } from './address.ts'
import { type ConversationProps, Frame } from './Frame.tsx'
import { Line } from './Line.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import type { ScriptText } from './shown.ts'

/** The conversation to be said aloud: one line after the other, large, at one's own pace. */
export function Aloud(props: ConversationProps) {
  return (
    <Frame {...props} lead={words('lines')('aloud.lead')} backTo={linesAt}>
      {(place, filled) => <LineByLine lines={props.script.lines} filled={filled} back={linesAt(place)} />}
    </Frame>
  )
}

interface SteppingProps {
  readonly lines: ScriptText['lines']
  readonly filled: Readonly<Record<string, string>>
  readonly back: string
}

function LineByLine({ lines, filled, back }: SteppingProps) {
  const t = words('lines')
  const [at, setAt] = useState(0)
  const line = lines[at]
  const next = useRef<HTMLDivElement>(null)
  const count = lines.length
  useLayoutEffect(() => {
    if (at > 0) next.current?.querySelector<HTMLElement>('button, a')?.focus()
  }, [at])
  return (
    <>
      <div class={`aloud aloud-${line?.who ?? 'over'}`} aria-live="polite">
        {line === undefined ? (
          <p class="aloud-line">{t('aloud.over')}</p>
        ) : (
          <>
            <p class="dialogue-who">{t(`who.${line.who}`)}</p>
            <div class="aloud-line">
              <Line text={line.text} filled={filled} />
            </div>
          </>
        )}
      </div>
      <div ref={next}>
        <Actions>
          {line === undefined ? (
            <>
              <Button kind="primary" href={back}>
                {t('aloud.back')}
              </Button>
              <Button onClick={() => setAt(0)}>{t('aloud.again')}</Button>
            </>
          ) : (
            <>
              <Button kind="primary" size="large" onClick={() => setAt(at + 1)}>
                {t('aloud.next')}
              </Button>
              {at === 0 ? null : <Button onClick={() => setAt(at - 1)}>{t('aloud.before')}</Button>}
            </>
          )}
        </Actions>
      </div>
      <Progress
        label={t('aloud.at', { at: Math.min(at + 1, count), count })}
        value={Math.min(at + 1, count)}
        max={count}
      />
      <ReadAloud line={line?.who === 'them' ? spokenLine(line.text, filled) : undefined} />
    </>
  )
}
