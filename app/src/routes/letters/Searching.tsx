import type { BodyOf } from '@breakwater/core/state'
import { words } from '../../messages/catalogue.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { Course } from './Course.tsx'

export type Search = BodyOf<'writing.done'>['searching']

interface Props {
  readonly onAnswer: (answer: Search) => void
}

/** The question before all writing: for people who go on searching for a why, more of it made things worse. */
export function Searching({ onAnswer }: Props) {
  const t = words('letters')
  const ask = useContent('heal')?.writing.ask
  return (
    <Page name="letters" heading={ask?.question ?? t('begin')} lead={ask?.why} backTo={paths.letters} step>
      <Stack gap="small">
        {(['yes', 'unsure', 'no'] as const).map(answer => (
          <ChoiceTile key={answer} title={ask?.answers[answer] ?? ''} onClick={() => onAnswer(answer)} />
        ))}
      </Stack>
      <SourceLink claim="writing" />
      <Course />
    </Page>
  )
}
