import type { Letter } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { zone } from '../../state/session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { formatDate } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { addressOf } from './addresses.ts'
import { Burn } from './Burn.tsx'
import './letters.css'
import { SealForm } from './SealForm.tsx'
import { useLetterText } from './use-letter-text.ts'

interface Props {
  readonly letter: Letter
}

/** One open letter, and what can be done with it. */
export function Opened({ letter }: Props) {
  const t = words('letters')
  const text = useLetterText(letter)
  const [sealing, setSealing] = useState(false)
  const [burning, setBurning] = useState(false)
  const back = useFocusBack<HTMLDivElement>(sealing)
  return (
    <Page
      name="letters"
      heading={t(`to.${letter.to}`)}
      lead={formatDate(fromInstant(letter.at), zone.value)}
      backTo={paths.letters}
      step
    >
      {text === undefined ? (
        <p role="status">{t('reading')}</p>
      ) : (
        <div class="letter-paper" dir="auto">
          <OwnWords>{text}</OwnWords>
        </div>
      )}
      {sealing ? (
        <SealForm letter={letter} onDone={() => setSealing(false)} />
      ) : (
        <div ref={back}>
          <Actions>
            <Button href={addressOf(letter.id, 'write')}>{t('change')}</Button>
            <Button onClick={() => setSealing(true)}>{t('seal.do')}</Button>
            <Button onClick={() => setBurning(true)}>{t('burn.do')}</Button>
          </Actions>
        </div>
      )}
      <Burn open={burning} id={letter.id} onClose={() => setBurning(false)} />
    </Page>
  )
}
