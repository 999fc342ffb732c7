import { useState } from 'preact/hooks'
import type { Outcome, State } from '../own.ts'
import { wish } from './ask.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { clock, t } from './words.ts'

/** Turning it off: at once by day, after the wait that was chosen by day at night, or by a friend's code. */
export function TurnOff({ state }: { readonly state: State }) {
  const [code, setCode] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const { may, opensAt, wait = 0, code: hasCode } = state.turningOff
  const off = async (minutes: number, given = code) => {
    const outcome: Outcome = await wish({
      page: 'turnOff',
      minutes,
      ...(given === undefined ? {} : { code: given }),
    })
    const isWrong = !outcome.done && outcome.why === 'code'
    setWrong(isWrong ? t('off_code_wrong') : undefined)
    if (isWrong) setCode(undefined)
  }
  if (may || code !== undefined)
    return (
      <div class="stack">
        <div class="buttons">
          <Button onClick={() => void off(60)}>{t('off_hour')}</Button>
          <Button onClick={() => void off(0)}>{t('off_open')}</Button>
        </div>
        <p class="soft">{t('off_note')}</p>
      </div>
    )
  return (
    <div class="stack">
      {opensAt === undefined ? (
        <>
          <p>{t(hasCode ? 'off_wait_code' : 'off_wait', wait)}</p>
          <Button onClick={() => void off(0)}>{t('off_begin')}</Button>
        </>
      ) : (
        <>
          <p role="status">{t('off_pending', clock(opensAt, Date.now()))}</p>
          <Button kind="primary" onClick={() => void wish({ page: 'stayOn' })}>
            {t('off_stay')}
          </Button>
        </>
      )}
      {hasCode && <Field label={t('off_code')} action={t('off_code_use')} wrong={wrong} onSend={setCode} />}
    </div>
  )
}
