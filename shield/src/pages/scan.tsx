import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonLink } from './Button.tsx'
import { mount } from './mount.tsx'
import { Section } from './Section.tsx'
import { Camera } from './scan/Camera.tsx'
import { HowFar } from './scan/HowFar.tsx'
import type { End } from './scan/read-codes.ts'
import { progressOf, type Reading } from './scan/reading.ts'
import { takeOver } from './take-over.ts'
import { useShield } from './useShield.ts'
import { Who } from './Who.tsx'
import { t } from './words.ts'

/** The setup from the screen of a phone on which Breakwater is, by this computer's camera. */
function Scan() {
  const [reading, setReading] = useState<Reading>({ at: 'looking' })
  const off = (why: Extract<Reading, { at: 'off' }>['why']) =>
    setReading(before => ({ at: 'off', why, ...progressOf(before) }))
  const end = async (ended: End) => {
    if (ended.why !== 'whole') return off(ended.why)
    setReading({ at: 'taking' })
    const taken = await takeOver(ended.setup, t('scan_unreadable'))
    setReading(taken.done ? { at: 'taken' } : { at: 'refused', words: taken.words })
  }
  if (reading.at === 'taken') return <Taken />
  return (
    <div class="options">
      <header class="stack">
        <h1>{t('scan_title')}</h1>
        <p class="lead">{t('scan_words')}</p>
      </header>
      {reading.at === 'looking' && (
        <Camera
          from={progressOf(reading)}
          onProgress={progress => setReading({ at: 'looking', ...progress })}
          onEnd={ended => void end(ended)}
          onLeft={() => off('left')}
        />
      )}
      <HowFar reading={reading} />
      <div class="buttons">
        {(reading.at === 'off' || reading.at === 'refused') && (
          <Button kind="primary" onClick={() => setReading({ at: 'looking', ...progressOf(reading) })}>
            {t('scan_again')}
          </Button>
        )}
        <ButtonLink href="options.html">{t('scan_stop')}</ButtonLink>
      </div>
      <p class="soft">{t('scan_stays')}</p>
    </div>
  )
}

/** Whom it puts away now, and what is left to do. */
function Taken() {
  const state = useShield()
  const head = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => head.current?.focus(), [])
  return (
    <div class="options">
      <header class="stack">
        <h1 ref={head} tabIndex={-1}>
          {t('options_taken')}
        </h1>
        <p class="lead">{t('scan_taken')}</p>
        <p>{t('scan_locks')}</p>
      </header>
      <div class="buttons">
        <ButtonLink kind="primary" href="options.html">
          {t('scan_settings')}
        </ButtonLink>
      </div>
      {state !== undefined && (
        <Section title={t('who_title')}>
          <Who state={state} />
        </Section>
      )}
    </div>
  )
}

mount('scan', Scan)
