import type { Step, StepReview } from '@breakwater/core/comeback'
import { stepReviewTimes } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Card } from '../../ui/Card.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { useContent } from '../useContent.ts'

/** A step with its plan in the person's words, how it was taken, what came back, and the looks at it. */
export function StepCard({ step }: { readonly step: Step }) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder
  const { taken, answer, on } = step
  const looks = stepReviewTimes.flatMap(when => step.reviews[when] ?? [])
  return (
    <Card label={text?.rungs[step.rung].title}>
      <Stack gap="small">
        {(['aim', 'limit', 'exit'] as const).map(part => (
          <Part key={part} label={t(`step.${part}`)} text={step[part]} />
        ))}
        {on === undefined || taken !== undefined ? null : <p>{t('step.on', { day: formatDay(on) })}</p>}
        {taken === undefined ? null : (
          <p>
            {t(taken.through === 'self' ? 'step.taken' : 'step.takenFriend', { day: formatDay(taken.day) })}
          </p>
        )}
        {answer === undefined ? null : <p>{t('reply.said', { reply: text?.replies[answer.reply] ?? '' })}</p>}
        {looks.map(look => (
          <Look key={look.id} look={look} />
        ))}
      </Stack>
    </Card>
  )
}

function Part({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  if (text === undefined || text === '') return null
  return (
    <div>
      <p class="ladder-part">{label}</p>
      <OwnWords>{text}</OwnWords>
    </div>
  )
}

function Look({ look }: { readonly look: StepReview }) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder.looks
  const values = {
    look: text?.[look.when].title ?? '',
    day: formatDay(look.day),
    feelings: t(`look.feelingsAre.${look.feelings}`),
    next: t(`look.nextAre.${look.next}`),
  }
  const { strength } = look
  return (
    <div>
      <p>
        {strength === undefined ? t('look.said', values) : t('look.saidStrength', { ...values, strength })}
      </p>
      {look.words === undefined ? null : <OwnWords>{look.words}</OwnWords>}
    </div>
  )
}
