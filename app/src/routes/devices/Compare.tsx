import { words } from '../../messages/catalogue.ts'
import { wordsAre } from '../../state/relay-meeting.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ThreeWords } from '../../ui/ThreeWords.tsx'

interface Props {
  readonly shown: readonly string[]
  /** What the new device calls itself; left out on the new device. */
  readonly name?: string | undefined
}

/** Three words on both devices: the one thing that nobody in between can make the same. */
export function Compare({ shown, name }: Props) {
  const t = words('devices')
  return (
    <div class="devices-part">
      <ThreeWords words={shown} label={t('compare.list')} />
      {name === undefined || name === '' ? null : <p>{t('compare.from', { name })}</p>}
      <Actions>
        <Button kind="primary" onClick={() => wordsAre(true)}>
          {t('compare.same')}
        </Button>
        <Button onClick={() => wordsAre(false)}>{t('compare.differ')}</Button>
      </Actions>
      <p class="devices-quiet">{t('compare.why')}</p>
    </div>
  )
}
