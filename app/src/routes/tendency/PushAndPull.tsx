import { words } from '../../messages/catalogue.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { SourceLink } from '../SourceLink.tsx'
import type { TendencyText } from '../useContent.ts'
import { Round } from './Round.tsx'
import './tendency.css'

export type PullText = TendencyText['pull']

/** How push and pull goes round, as a picture and in words; where it can be left; and what nobody can know from here. */
export function PushAndPull({ text }: { readonly text: PullText }) {
  const t = words('tendency')
  return (
    <>
      <Section id="round" title={text.title} lead={text.intro[0]}>
        <p>{text.intro[1]}</p>
        <div class="round-beside">
          <Round
            label={t('round', {
              steps: Object.values(text.steps)
                .map(({ short }) => short)
                .join(', '),
            })}
          />
          <ol class="round-steps">
            {Object.values(text.steps).map(step => (
              <li key={step.short}>
                <strong>{step.short}.</strong> {step.text}
              </li>
            ))}
          </ol>
        </div>
      </Section>
      <Section title={t('out')} lead={t('outLead')}>
        <dl class="round-out">
          {text.out.map(way => (
            <div key={way.title}>
              <dt>{way.title}</dt>
              <dd>{way.text}</dd>
            </div>
          ))}
        </dl>
        <Notice tone="care">{text.nobodyElse}</Notice>
      </Section>
      <Section title={t('known')}>
        <Stack gap="small">
          {text.known.map(line => (
            <p key={line}>{line}</p>
          ))}
          <SourceLink claim={text.claim} />
        </Stack>
      </Section>
    </>
  )
}
