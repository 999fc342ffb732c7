import type { Shape } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { Interval } from '../../ui/plot/Interval.tsx'
import { Plot } from '../../ui/plot/Plot.tsx'
import { Section } from '../../ui/Section.tsx'
import { startedWords } from './told.ts'

/** Who began the conversations, as a range: drawn from all by them to all by the person, and said in words. */
export function Began({ shape }: { readonly shape: Shape }) {
  const t = words('patterns')
  const { started } = shape
  return (
    <Section title={t('began.title')} lead={t('began.lead')}>
      {started.enough ? (
        <Plot axis={[t('began.all'), t('began.half'), t('began.own')]}>
          <Interval low={started.low} middle={started.value} high={started.high} />
        </Plot>
      ) : null}
      <p>{startedWords(shape)}</p>
    </Section>
  )
}
