import { type CurrentStages, currentStages } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { inARow } from '../plan/in-a-row.ts'
import type { HealText } from '../useContent.ts'
import { WhereForm } from './WhereForm.tsx'

interface Props {
  readonly text: HealText['stages']
}

/** What was chosen last, and choosing anew. */
export function Where({ text }: Props) {
  const t = words('stages')
  const current = currentStages(person.value.kept)
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  return (
    <Section id="where" title={t('where.title')}>
      {current === undefined ? null : <p>{currentWords(current, text)}</p>}
      {open ? (
        <WhereForm text={text} chosen={current?.stages ?? []} onDone={() => setOpen(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setOpen(true)}>
            {t(current === undefined ? 'where.pick' : 'where.change')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function currentWords({ stages, since }: CurrentStages, text: Props['text']): string {
  const t = words('stages')
  const day = formatDay(since)
  if (stages.length === 0) return t('where.noneSince', { day })
  const themes = inARow(stages.map(stage => text.each[stage].title))
  return t('where.now', { count: stages.length, day, themes })
}
