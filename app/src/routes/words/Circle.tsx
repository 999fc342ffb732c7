import { type CircleState, circleState, type Plan, runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record, remove } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'

const ways = ['talked', 'noAnswer', 'alone'] as const

/** Closing the circle as far as one can, whether they answer or not. */
export function Circle() {
  const t = words('words')
  const plan = runningPlan(person.value.plan)
  if (plan === undefined)
    return (
      <Section id="circle" title={t('circle.title')} lead={t('circle.noPlan')}>
        <div>
          <Button href={paths.plan}>{t('circle.toPlan')}</Button>
        </div>
      </Section>
    )
  const circle = circleState(person.value.kept, plan, now.value, zone.value)
  return (
    <Section id="circle" title={t('circle.title')} lead={t('circle.lead')}>
      {circle.talk === undefined || circle.closed !== undefined ? null : <p>{talkWords(circle.talk)}</p>}
      <p>{whereItStands(circle)}</p>
      {circle.mayClose && circle.closed === undefined ? <Close plan={plan} /> : null}
    </Section>
  )
}

function talkWords({ by, daysLeft, over }: NonNullable<CircleState['talk']>): string {
  const t = words('words')
  const date = formatDay(by)
  return over ? t('circle.talkOver', { date }) : t('circle.talk', { date, count: daysLeft })
}

function whereItStands({ closed, mayClose, open }: CircleState): string {
  const t = words('words')
  if (closed !== undefined) return t(`circle.was.${closed.how}`, { date: formatDay(closed.day) })
  if (mayClose) return t('circle.may')
  return t('circle.open', { count: open })
}

function Close({ plan }: { readonly plan: Plan }) {
  const t = words('words')

  async function close(how: (typeof ways)[number]): Promise<void> {
    const written: string[] = []
    const done = await attempt(async () =>
      written.push(await record('circle.closed', { how }, { ref: plan.id })),
    )
    if (!done) return
    const undo = () => void attempt(() => Promise.all(written.map(remove)))
    showToast(t('circle.closed'), { label: words('common')('undo'), run: undo })
    focusHeading()
  }

  return (
    <Stack>
      {ways.map(how => (
        <ChoiceTile
          key={how}
          title={t(`circle.ways.${how}`)}
          note={t(`circle.ways.${how}Note`)}
          onClick={() => void close(how)}
        />
      ))}
    </Stack>
  )
}
