import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useUnlock } from './use-unlock.ts'

/** The twelve words from the paper, for a forgotten passphrase. */
export function UnlockByWords() {
  const t = words('locked')
  const [typed, setTyped] = useState('')
  const { wrong, working, tryToOpen } = useUnlock()
  const open = (event: Event) => {
    event.preventDefault()
    void tryToOpen({ words: typed })
  }
  return (
    <Disclosure summary={t('words')}>
      <form class="locked-form" onSubmit={open}>
        <TextArea
          label={t('wordsLabel')}
          hint={t('wordsHint')}
          error={wrong ? t('wordsWrong') : undefined}
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit" disabled={working}>
          {t('open')}
        </Button>
      </form>
    </Disclosure>
  )
}
