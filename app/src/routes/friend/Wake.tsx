import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { canWake, setWake, type WakeAnswer } from '../../state/friend-wake.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Toggle } from '../../ui/Toggle.tsx'

/** "Tell me when something comes": one content-free push for what came, never in the quiet hours. */
export function Wake({ row }: { readonly row: Asking }) {
  const t = words('friend')
  const [answer, setAnswer] = useState<WakeAnswer>('done')
  const possible = canWake()

  async function change(on: boolean): Promise<void> {
    setAnswer(await setWake(row, on))
  }

  return (
    <Disclosure summary={t('wake.title')}>
      <p class="friend-soft">{t(possible ? 'wake.lead' : 'wake.unsupported')}</p>
      {possible ? <Toggle label={t('wake.on')} on={row.wake} onChange={on => void change(on)} /> : null}
      {answer === 'done' ? null : (
        <Notice tone="care" announce>
          {t(`wake.${answer}`)}
        </Notice>
      )}
    </Disclosure>
  )
}
