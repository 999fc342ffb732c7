import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { NightNotice } from './NightNotice.tsx'
import { addressOf } from './places.ts'
import { answers, beginning } from './round.ts'
import './decide.css'

const promises = ['stays', 'yours', 'skip', 'inTouch'] as const

/** What happens to the answers, before the first is given; later on, the way back to where it was left. */
export function Arrival() {
  const t = words('decide')
  const begun = answers.value.size > 0
  const narrow = night.value === 'narrow'
  return (
    <Page name="decide" heading={t('intro.heading')} lead={t('intro.lead')} step>
      {narrow ? <NightNotice /> : null}
      <ul class="decide-list">
        {promises.map(promise => (
          <li key={promise}>{t(`intro.${promise}`)}</li>
        ))}
      </ul>
      <div class="decide-ways">
        <Button kind={narrow ? 'quiet' : 'primary'} size="large" wide href={addressOf(beginning())}>
          {narrow ? t('night.note') : t(begun ? 'intro.goOn' : 'intro.begin')}
        </Button>
        {begun && !narrow ? (
          <Button kind="link" href={addressOf('outcome')}>
            {t('intro.soFar')}
          </Button>
        ) : null}
        {begun ? (
          <Button kind="link" href={addressOf('answers')}>
            {t('outcome.change')}
          </Button>
        ) : null}
      </div>
      <QuestionsHere place="decide" />
    </Page>
  )
}
