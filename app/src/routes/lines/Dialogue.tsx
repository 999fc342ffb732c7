import { spokenLine } from '@breakwater/core/comeback'
import type { Waiting } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { copyText } from '../../state/device.ts'
import { zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { Line } from './Line.tsx'
import type { ScriptText } from './shown.ts'

interface Props {
  readonly lines: ScriptText['lines']
  readonly filled: Readonly<Record<string, string>>
  readonly waits: Waiting | undefined
}

/** The lines of both sides in their order; each says whose it is, and one's own can be copied. */
export function Dialogue({ lines, filled, waits }: Props) {
  const t = words('lines')
  return (
    <>
      <ol class="dialogue">
        {lines.map(({ who, text }, place) => (
          // Two may say the same: the place in the conversation is what makes a line itself.
          <li key={`${place}`} class={`dialogue-line dialogue-${who}`}>
            <div class="dialogue-bubble">
              <p class="dialogue-who">{t(`who.${who}`)}</p>
              <Line text={text} filled={filled} />
            </div>
            {who === 'me' && waits === undefined ? (
              <Button
                kind="link"
                label={t('copyLine', { line: spokenLine(text, filled) })}
                onClick={() => void copy(spokenLine(text, filled))}
              >
                {t('copy')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {waits === undefined ? null : (
        <Notice>{t(`waits.${waits.by}`, { when: formatMoment(waits.until, zone.value) })}</Notice>
      )}
    </>
  )
}

async function copy(line: string): Promise<void> {
  showToast(words('lines')((await copyText(line)) ? 'copied' : 'notCopied'))
}
