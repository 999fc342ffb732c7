import type { CautionNow } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'
import { isPlace } from '../place.ts'
import type { ReasonsText } from '../useContent.ts'
import { CautionAnswers } from './CautionAnswers.tsx'
import { Said } from './ReasonWords.tsx'
import { RestsOn } from './RestsOn.tsx'
import type { CautionText } from './reason-text.ts'

interface Props {
  readonly caution: CautionNow
  readonly text: ReasonsText
}

/** What a caution says and asks, what it rests on, where it can be looked at, and the answers to it. */
export function CautionBody({ caution, text }: Props) {
  const t = words('reasons')
  const said: CautionText = text.cautions[caution.code]
  const title = isPlace(said.screen) ? words('common')(`titles.${said.screen}`) : ''
  return (
    <>
      <Said text={said} />
      <p class="reason-ask">{said.ask}</p>
      {isPlace(said.screen) ? (
        <Actions>
          <Button href={paths[said.screen]}>{t('cautions.go', { title })}</Button>
        </Actions>
      ) : null}
      <RestsOn evidence={caution.evidence} text={text} shownWhen={said.shownWhen} />
      <CautionAnswers caution={caution} text={text} />
    </>
  )
}
