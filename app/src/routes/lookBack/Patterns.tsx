import { type TacticCode, tacticCodes } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Form } from '../Form.tsx'
import { paths } from '../paths.ts'
import { write } from '../plan/write.ts'
import type { PartProps } from './LookBack.tsx'
import { OwnText } from './OwnText.tsx'
import { PartPage } from './PartPage.tsx'
import { markedTactics, writtenPattern } from './written.ts'

/** What went round and round: one's own part, the two of you, what to keep, and what fear did, without a label. */
export function Patterns({ text }: PartProps) {
  return (
    <PartPage part="patterns" lead={text.patterns.intro}>
      <Harm />
      {(['iDid', 'weDid', 'keep'] as const).map(part => {
        const { title, prompt } = text.patterns.parts[part]
        const written = writtenPattern(part)
        return (
          <OwnText
            key={part}
            title={title}
            prompt={prompt}
            written={written}
            save={words => write('pattern.noted', written, { part, text: words })}
          />
        )
      })}
      <Tactics text={text} />
    </PartPage>
  )
}

/** Where harm was named: staying safe from somebody is no pattern to be worked on. */
function Harm() {
  const t = words('lookBack')
  const { danger, threatened } = state.value.care.safety
  const named = [danger, threatened].some(answer => answer === 'yes' || answer === 'unsure')
  if (!named) return null
  return (
    <Notice tone="care" actions={<Button href={paths.help}>{t('harm.go')}</Button>}>
      {t('harm.text')}
    </Notice>
  )
}

function Tactics({ text }: PartProps) {
  const t = words('lookBack')
  const { title, prompt } = text.patterns.parts.tactics
  const [marked, mark] = useState<readonly TacticCode[]>(markedTactics)
  const toggle = (code: TacticCode) =>
    mark(marked.includes(code) ? marked.filter(one => one !== code) : [...marked, code])

  async function save(): Promise<void> {
    const body = { part: 'tactics' as const, tactics: [...marked] }
    if (await attempt(() => write('pattern.noted', writtenPattern('tactics'), body))) showToast(t('kept'))
  }

  return (
    <Section title={title} lead={prompt}>
      <Form focused={false} onSave={save}>
        <CheckList
          legend={title}
          legendHidden
          options={tacticCodes.map(code => ({ value: code, label: text.patterns.tactics[code] }))}
          values={marked}
          onToggle={toggle}
        />
      </Form>
      <p>{text.patterns.aside}</p>
    </Section>
  )
}
