import type { Note, Shape } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { keepWeeks } from '../../state/patterns.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatNumber } from '../format.ts'
import { Page } from '../Page.tsx'
import type { PatternsText } from '../useContent.ts'
import { Began } from './Began.tsx'
import { Notes } from './Notes.tsx'
import { Quiet } from './Quiet.tsx'
import { ShowMe } from './ShowMe.tsx'
import { toldOf } from './told.ts'
import { WeeksPlot } from './WeeksPlot.tsx'
import { monthOf } from './week-words.ts'

interface Props {
  readonly text: PatternsText
  readonly shape: Shape
  readonly notes: readonly Note[]
  readonly onLeave: (fate: 'forgotten' | 'kept') => void
}

/** The shape of one chat: the weeks, one paragraph, what is shown only on wish, and what becomes of it. */
export function ShapePage({ text, shape, notes, onLeave }: Props) {
  const t = words('patterns')
  const lead = t('shape.lead', {
    from: monthOf(shape.from),
    to: monthOf(shape.to),
    days: formatNumber(shape.days),
  })
  return (
    <Page name="shape" heading={t('shape.heading')} lead={lead} backTo={null} step>
      <Section title={t('weeks.title')} lead={t('weeks.lead')}>
        <WeeksPlot weeks={shape.weeks} ownOnly={shape.ownOnly} />
      </Section>
      <Quiet quiet={shape.quiet} />
      {shape.ownOnly ? null : <Began shape={shape} />}
      <Section title={t('told.title')}>
        <p>{toldOf(shape, text.limits)}</p>
        <p class="patterns-soft">{text.limits.simulated}</p>
      </Section>
      <ShowMe shape={shape} text={text} />
      <Notes notes={notes} />
      <End shape={shape} onLeave={onLeave} />
    </Page>
  )
}

/** Forgetting is the big button; keeping is a choice. */
function End({ shape, onLeave }: Pick<Props, 'shape' | 'onLeave'>) {
  const t = words('patterns')

  async function keep(): Promise<void> {
    if (await attempt(() => keepWeeks(shape))) onLeave('kept')
  }

  return (
    <Section title={t('end.title')} lead={t('end.lead')}>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide onClick={() => onLeave('forgotten')}>
          {t('end.forget')}
        </Button>
        <Button onClick={() => void keep()}>{t('end.keep')}</Button>
        <p class="patterns-soft">{t('end.keepNote')}</p>
      </div>
    </Section>
  )
}
