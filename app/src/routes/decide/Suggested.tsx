import type { Recommendation } from '@breakwater/core/decide'
import type { Approach } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { approachAddress } from '../approach-address.ts'
import { addressOf } from './places.ts'
import { round } from './round.ts'
import type { Texts } from './texts.ts'

interface Props {
  readonly found: Recommendation
  readonly texts: Texts
  readonly onTake: (approach: Approach) => void
}

/** What is suggested: what it is, what it asks, how it begins, and making a plan of it. */
export function Suggested({ found, texts, onTake }: Props) {
  const t = words('decide')
  const { outcome } = found
  const text = texts.decide.outcomes[outcome]
  return (
    <Stack>
      <Changed />
      <Chosen texts={texts} />
      <Card>
        <Stack>
          <p class="decide-is">{text.is}</p>
          <div>
            <h2 class="decide-part">{t('outcome.asks')}</h2>
            <p>{text.asks}</p>
          </div>
          <div>
            <h2 class="decide-part">{t('outcome.begins')}</h2>
            <p>{text.begins}</p>
          </div>
        </Stack>
      </Card>
      {outcome === 'safetyFirst' || outcome === round.value?.chosen?.chosen ? null : (
        <Button kind="primary" size="large" wide onClick={() => onTake(outcome)}>
          {t('outcome.make')}
        </Button>
      )}
    </Stack>
  )
}

/** Answers to an older set of questions are said to be so; nothing of them is lost. */
function Changed() {
  const t = words('decide')
  const [first, ...more] = round.value?.stale ?? []
  if (first === undefined) return null
  return (
    <Notice
      tone="care"
      actions={<Button href={addressOf({ question: first })}>{t('outcome.changedGo')}</Button>}
    >
      {t('outcome.changedSome', { count: more.length + 1 })}
    </Notice>
  )
}

function Chosen({ texts }: { readonly texts: Texts }) {
  const t = words('decide')
  const chosen = round.value?.chosen?.chosen
  if (chosen === undefined || chosen === 'safetyFirst') return null
  return (
    <Notice actions={<Button href={approachAddress(chosen)}>{t('outcome.chosenGo')}</Button>}>
      {t('outcome.chosen', { title: texts.decide.outcomes[chosen].title })}
    </Notice>
  )
}
