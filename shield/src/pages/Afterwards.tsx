import type { Feeling, State } from '../own.ts'
import { Button } from './Button.tsx'
import { t } from './words.ts'

interface Props {
  readonly state: State
  readonly felt: Feeling | undefined
  readonly onFelt: (felt: Feeling) => void
}

const feelings = ['better', 'same', 'worse'] as const

/** How it was after the last look, asked once; and what was said before, in numbers and without a word on it. */
export function Afterwards({ state, felt, onFelt }: Props) {
  const { better, same, worse } = state.felt
  return (
    <>
      {better + same + worse > 0 && <p>{t('pause_earlier', worse, same, better)}</p>}
      {state.askFelt && felt === undefined && (
        <fieldset class="stack">
          <legend>{t('pause_asked')}</legend>
          <div class="buttons">
            {feelings.map(one => (
              <Button key={one} onClick={() => onFelt(one)}>
                {t(`pause_${one}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      <p class="soft status" role="status">
        {felt === undefined ? '' : t('pause_thanks')}
      </p>
    </>
  )
}
