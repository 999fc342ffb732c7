import { aheadSoon, circleState, type Plan, reviewDue, runningPlan, unsaidOf } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'
import { namesOfPeople } from './names-of-people.ts'

/** So many days ahead a date is told of beside the link to all of them. */
const soon = 30

/** The pages that belong to a plan, each with the one thing that is worth knowing from here. */
export function Around() {
  const t = words('plan')
  const plan = runningPlan(person.value.plan)
  const { current, several } = namesOfPeople()
  return (
    <Section id="around" title={t('around.title')}>
      <List>
        {plan === undefined ? null : (
          <ListRow title={t('around.review')} note={reviewNote(plan)} href={paths.review} />
        )}
        {plan === undefined ? null : (
          <ListRow title={t('around.closing')} note={t('around.closingNote')} href={paths.closing} />
        )}
        <ListRow title={t('around.ahead')} note={aheadNote()} href={paths.ahead} />
        <ListRow title={t('around.words')} note={wordsNote(plan)} href={paths.words} />
        <ListRow title={t('around.channels')} note={t('around.channelsNote')} href={paths.channels} />
        <ListRow
          title={t('around.people')}
          note={several ? t('around.peopleNow', { name: current }) : t('around.peopleNote')}
          href={paths.people}
        />
        {plan === undefined ? null : (
          <ListRow title={t('around.decide')} note={t('around.decideNote')} href={paths.decide} />
        )}
      </List>
    </Section>
  )
}

function reviewNote(plan: Plan): string {
  const t = words('plan')
  const { due, on } = reviewDue(plan, person.value.kept, now.value, zone.value)
  return due ? t('around.reviewNow') : t('around.reviewOn', { date: formatDay(on) })
}

function aheadNote(): string {
  const t = words('plan')
  const next = aheadSoon(person.value.kept, now.value, zone.value, soon)[0]
  return next === undefined
    ? t('around.aheadNote')
    : t('around.aheadNext', { what: next.what, date: formatDay(next.on) })
}

function wordsNote(plan: Plan | undefined): string {
  const t = words('plan')
  const { kept } = person.value
  const closed = plan && circleState(kept, plan, now.value, zone.value).closed
  if (closed !== undefined) return t('around.wordsClosed', { date: formatDay(closed.day) })
  return t('around.wordsOpen', { count: unsaidOf(kept).filter(({ how }) => how === 'open').length })
}
