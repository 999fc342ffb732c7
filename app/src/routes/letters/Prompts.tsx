import { type PromptCode, promptsFor } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import type { LetterBody } from './keeper.ts'
import type { Search } from './Searching.tsx'

/** To whom, and what it answers. */
export interface Chosen {
  readonly to: LetterBody['to']
  readonly prompt: string
}

interface Props {
  readonly searching: Search
  readonly onChoose: (chosen: Chosen) => void
}

/** To whom it is, and what to write about: from outside or ahead for those who are still searching. */
export function Prompts({ searching, onChoose }: Props) {
  const t = words('letters')
  const writing = useContent('heal')?.writing
  const [to, setTo] = useState<Chosen['to']>(searching === 'no' ? 'them' : 'me')
  return (
    <Page name="letters" heading={t('prompts.heading')} backTo={paths.letters} step>
      {searching === 'no' ? null : (
        <Notice actions={<SourceLink claim="writingDistance" />}>{writing?.aside}</Notice>
      )}
      <RadioList
        legend={t('prompts.to')}
        hint={t('prompts.toHint')}
        options={(['them', 'me', 'someone'] as const).map(value => ({ value, label: t(`to.${value}`) }))}
        value={to}
        onPick={setTo}
      />
      <Section title={t('prompts.about')}>
        <Stack gap="small">
          {promptsFor(searching).map((code: PromptCode) => (
            <ChoiceTile
              key={code}
              title={writing?.prompts[code].title ?? ''}
              note={writing?.prompts[code].text}
              onClick={() => onChoose({ to, prompt: code })}
            />
          ))}
        </Stack>
      </Section>
    </Page>
  )
}
