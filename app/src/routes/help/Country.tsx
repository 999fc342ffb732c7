import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatCountry } from '../format.ts'
import type { HelpText } from '../useContent.ts'
import { CountryPick } from './CountryPick.tsx'
import { chooseCountry, countryNow, notHere } from './country.ts'

/** Which country's numbers these are: asked when it is only a guess, changeable always. */
export function Country({ text }: { readonly text: HelpText | undefined }) {
  const t = words('help')
  const { code, suggested } = countryNow()
  const [picking, setPicking] = useState(false)
  const pick = (next: string) => {
    setPicking(false)
    void attempt(() => chooseCountry(next))
  }
  if (picking || code === undefined)
    return (
      <CountryPick
        code={code ?? ''}
        noCountry={code === undefined ? text?.noCountry : undefined}
        onPick={pick}
      />
    )
  if (suggested) return <Suggestion code={code} onYes={() => pick(code)} onOther={() => setPicking(true)} />
  return (
    <div class="help-country">
      <p>{code === notHere ? text?.notListed : t('country.showing', { country: formatCountry(code) })}</p>
      <Button kind="link" onClick={() => setPicking(true)}>
        {t('country.change')}
      </Button>
    </div>
  )
}

interface SuggestionProps {
  readonly code: string
  readonly onYes: () => void
  readonly onOther: () => void
}

function Suggestion({ code, onYes, onOther }: SuggestionProps) {
  const t = words('help')
  const actions = (
    <>
      <Button onClick={onYes}>{t('country.yes')}</Button>
      <Button onClick={onOther}>{t('country.other')}</Button>
    </>
  )
  return <Notice actions={actions}>{t('country.suggested', { country: formatCountry(code) })}</Notice>
}
