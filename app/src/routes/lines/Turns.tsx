import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Line } from './Line.tsx'
import type { ScriptText } from './shown.ts'

interface Props {
  readonly script: ScriptText
  readonly filled: Readonly<Record<string, string>>
}

/** What to do when the conversation goes another way. */
export function Turns({ script, filled }: Props) {
  const t = words('lines')
  return (
    <Section title={t('turns')}>
      <dl class="turns">
        {script.turns.map(({ when, say }) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd>
              <Line text={say} filled={filled} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** A sentence to be said stands in quotation marks. */
const sentence = /"/

/** When not, and what to do when it turns, as far as no sentence is in it that could be sent. */
export function WhatToDo({ script }: Pick<Props, 'script'>) {
  const turns = script.turns.filter(({ say }) => !sentence.test(say))
  return (
    <>
      <NotWhen script={script} />
      <Turns script={{ ...script, turns }} filled={{}} />
    </>
  )
}

/** When this is not the right conversation, or no time for one. */
export function NotWhen({ script }: Pick<Props, 'script'>) {
  const t = words('lines')
  return (
    <Section title={t('notWhen')}>
      <ul class="not-when">
        {script.notWhen.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
