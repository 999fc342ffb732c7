import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { hasWay, makeWords, removeWords } from '../../state/lock.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { ShownOnce } from '../twelve-words/ShownOnce.tsx'

/** Twelve words: made, shown once, asked back, and then known to the paper alone. */
export function WordsSettings() {
  const t = words('settings')
  const [made, setMade] = useState<readonly string[] | undefined>(undefined)
  const make = () => void attempt(async () => setMade(await makeWords()))
  const done = () => {
    setMade(undefined)
    showToast(t('words.done'))
  }
  const have = hasWay('recovery')
  return (
    <div class="settings-part">
      <h3>{t('words.title')}</h3>
      <p>{have && made === undefined ? t('words.have') : t('words.text')}</p>
      {made === undefined ? (
        <div class="settings-buttons">
          <Button onClick={make}>{have ? t('words.makeNew') : t('words.make')}</Button>
          {have ? <Button onClick={() => void attempt(removeWords)}>{t('words.remove')}</Button> : null}
        </div>
      ) : (
        <ShownOnce made={made} onDone={done} />
      )}
    </div>
  )
}
