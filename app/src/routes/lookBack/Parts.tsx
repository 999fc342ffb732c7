import { exerciseCodes, patternPartCodes, reviewPartCodes } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import type { PartProps } from './LookBack.tsx'
import { addressOf, type PartName, partNames } from './part-names.ts'
import { markedTactics, roles, writtenExercise, writtenPattern, writtenReview } from './written.ts'

/** The four parts, each with what stands there so far. */
export function Parts({ text }: PartProps) {
  const t = words('lookBack')
  return (
    <Page name="lookBack" lead={text.review.intro} backTo={paths.myself}>
      <Stack gap="small">
        {partNames.map(part => (
          <ChoiceTile key={part} title={t(`parts.${part}`)} note={soFar(part)} href={addressOf(part)} />
        ))}
      </Stack>
      <p>{text.review.aside}</p>
      <QuestionsHere place="lookBack" />
    </Page>
  )
}

function soFar(part: PartName): string {
  const t = words('lookBack')
  if (part === 'roles') return roles().length === 0 ? t('open') : t('roles.count', { count: roles().length })
  const [done, of] = counted(part)
  return done === 0 ? t('open') : t('soFar', { done, of })
}

function counted(part: Exclude<PartName, 'roles'>): readonly [done: number, of: number] {
  const count = <Code,>(codes: readonly Code[], written: (code: Code) => boolean) =>
    [codes.filter(written).length, codes.length] as const
  switch (part) {
    case 'relationship':
      return count(reviewPartCodes, code => writtenReview(code) !== undefined)
    case 'patterns':
      return count(patternPartCodes, code =>
        code === 'tactics' ? markedTactics().length > 0 : writtenPattern(code) !== undefined,
      )
    case 'worth':
      return count(exerciseCodes, code => writtenExercise(code) !== undefined)
  }
}
