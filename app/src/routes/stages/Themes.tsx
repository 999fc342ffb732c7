import { currentStages, type StageCode, stageCodes } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { SourceLink } from '../SourceLink.tsx'
import type { HealText } from '../useContent.ts'
import './themes.css'

interface Props {
  readonly text: HealText['stages']
}

/** Each of the seven on request; those that were chosen stand open. */
export function Themes({ text }: Props) {
  const t = words('stages')
  const chosen = currentStages(person.value.kept)?.stages ?? []
  return (
    <Section
      id="themes"
      title={t('themes.title')}
      lead={
        <>
          {text.intro} <SourceLink claim="stages" />
        </>
      }
    >
      <div>
        {stageCodes.map(stage => (
          <Disclosure key={stage} summary={text.each[stage].title} open={chosen.includes(stage)}>
            <Theme stage={stage} text={text} />
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}

function Theme({ stage, text }: Props & { readonly stage: StageCode }) {
  const t = words('stages')
  return (
    <>
      {(['feels', 'helps', 'watchFor'] as const).map(part => (
        <Stack key={part} gap="small">
          <h3>{t(`themes.${part}`)}</h3>
          <ul class="theme-lines">
            {text.each[stage][part].map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Stack>
      ))}
    </>
  )
}
