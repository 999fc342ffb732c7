import { type StageSegment, stageRibbon } from '@breakwater/core/heal'
import { useId } from 'preact/hooks'
import { currentLanguage, words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'
import { formatDay } from '../format.ts'
import { inARow } from '../plan/in-a-row.ts'
import type { HealText } from '../useContent.ts'
import { type Ribbon, type RibbonPart, ribbonOf } from './ribbon-parts.ts'
import { fillOf, StagePatterns } from './StagePatterns.tsx'

interface Props {
  readonly text: HealText['stages']
}

/** The history of the themes as two lanes, with a table behind them. Needs the words of `stages`; nothing when nothing was chosen. */
export function StageRibbon({ text }: Props) {
  const t = words('stages')
  const segments = stageRibbon(person.value.kept, now.value, zone.value)
  const ribbon = ribbonOf(segments)
  if (ribbon === undefined) return null
  return (
    <Section id="ribbon" title={t('ribbon.title')} lead={t('ribbon.lead')}>
      <Drawn ribbon={ribbon} text={text} />
      <Disclosure summary={t('ribbon.table')}>
        <Table
          caption={t('ribbon.title')}
          head={[t('ribbon.theme'), t('ribbon.from'), t('ribbon.to')]}
          rows={segments.map(segment => rowOf(segment, text))}
        />
      </Disclosure>
    </Section>
  )
}

function rowOf({ stage, from, to }: StageSegment, text: Props['text']): string[] {
  return [text.each[stage].title, formatDay(from, 'long'), formatDay(to, 'long')]
}

function Drawn({ ribbon, text }: Props & { readonly ribbon: Ribbon }) {
  const t = words('stages')
  const prefix = useId()
  const ends = { from: formatDay(ribbon.from, 'long'), to: formatDay(ribbon.to, 'long') }
  const themes = inARow(ribbon.stages.map(stage => text.each[stage].title))
  return (
    <div class="ribbon">
      <svg class="ribbon-lanes" role="img" aria-label={t('ribbon.label', { ...ends, themes })}>
        <StagePatterns prefix={prefix} stages={ribbon.stages} />
        {ribbon.parts.map(part => (
          <rect
            key={`${part.stage}${part.start}`}
            class="ribbon-part"
            x={percent(startOf(part))}
            width={percent(part.width)}
            y={part.lane === 0 ? '2%' : '53%'}
            height="45%"
            rx="3"
            fill={fillOf(prefix, part.stage)}
          />
        ))}
      </svg>
      <div class="ribbon-ends" aria-hidden="true">
        <span>{ends.from}</span>
        <span>{ends.to}</span>
      </div>
      <ul class="ribbon-key">
        {ribbon.stages.map(stage => (
          <li key={stage}>
            <svg class="ribbon-swatch" aria-hidden="true">
              <rect class="ribbon-part" width="100%" height="100%" rx="3" fill={fillOf(prefix, stage)} />
            </svg>
            {text.each[stage].title}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Time runs as the language is read. */
function startOf({ start, width }: RibbonPart): number {
  return currentLanguage().direction === 'rtl' ? 1 - start - width : start
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
