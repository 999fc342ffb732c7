import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { waitsNow } from '../waits-now.ts'
import { addressOf } from './places.ts'
import { answers, beginning } from './round.ts'
import { WaitingNotice } from './WaitingNotice.tsx'
import './decide.css'

const promises = ['stays', 'yours', 'skip', 'inTouch'] as const

/** What happens to the answers, before the first is given; later on, the way back to where it was left. */
export function Arrival() {
  const t = words('decide')
  const begun = answers.value.size > 0
  const waits = waitsNow()
  return (
    <Page name="decide" heading={t('intro.heading')} lead={t('intro.lead')} step>
      {waits === undefined ? null : <WaitingNotice waits={waits} />}
      <ul class="decide-list">
        {promises.map(promise => (
          <li key={promise}>{t(`intro.${promise}`)}</li>
        ))}
      </ul>
      <div class="decide-ways">
        <Button kind={waits ? 'quiet' : 'primary'} size="large" wide href={addressOf(beginning())}>
          {waits ? t('waits.note') : t(begun ? 'intro.goOn' : 'intro.begin')}
        </Button>
        {begun && waits === undefined ? (
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
