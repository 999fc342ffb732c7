import { reviewsOf } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { SaidMotives } from './Motives.tsx'

/** The reviews of the newest plan, the one that has ended too. */
export function Earlier() {
  const t = words('review')
  const plan = [...person.value.plan.plans.values()].at(-1)
  const reviews = plan === undefined ? [] : reviewsOf(plan, person.value.kept)
  if (reviews.length === 0) return null
  return (
    <Section title={t('earlier.title')}>
      <List>
        {reviews.map(({ id, day, healing, permanent, estranged, motives, choice, words: own }) => (
          <ListRow
            key={id}
            title={
              <Stack gap="small">
                <span>{formatDay(day)}</span>
                {own === undefined ? null : <OwnWords>{own}</OwnWords>}
                {motives === undefined ? null : <SaidMotives motives={motives} />}
              </Stack>
            }
            note={t('earlier.said', {
              healing: t(`look.answers.${healing}`),
              permanent: t(`look.answers.${permanent}`),
              estranged: t(`look.answers.${estranged}`),
              choice: t(`look.choices.${choice}`),
            })}
          />
        ))}
      </List>
    </Section>
  )
}
