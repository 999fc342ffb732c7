import type { Figure, Shape } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { LateDisclosure } from '../../ui/LateDisclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatNumber } from '../format.ts'
import type { PatternsText } from '../useContent.ts'
import { minuteWords, ofHundred, sideOf } from './figure-words.ts'
import { monthOf } from './week-words.ts'

interface Props {
  readonly shape: Shape
  readonly text: PatternsText
}

type Side = 'mine' | 'theirs'

/** What can sting: each part is made only when somebody opens it. */
export function ShowMe({ shape, text }: Props) {
  const t = words('patterns')
  const parts = {
    replies: () => <Replies shape={shape} />,
    lateNight: () => <LateNight shape={shape} />,
    months: () => <p>{monthsOf(shape.quiet.months) || t('more.monthsNone')}</p>,
    breaks: () => <Breaks shape={shape} />,
  }
  const shown = shape.ownOnly
    ? (['months'] as const)
    : (['replies', 'lateNight', 'months', 'breaks'] as const)
  return (
    <Section title={t('more.title')} lead={t('more.lead')}>
      <div>
        {shown.map(part => (
          <LateDisclosure key={part} summary={t(`more.${part}`)}>
            {() => (
              <>
                {parts[part]()}
                <p class="patterns-soft">{text.showMe[part]}</p>
              </>
            )}
          </LateDisclosure>
        ))}
      </div>
    </Section>
  )
}

function Replies({ shape: { replyTime, replyAsymmetry } }: { readonly shape: Shape }) {
  const t = words('patterns')
  const compared = replyTime.mine.enough && replyTime.theirs.enough && replyAsymmetry.enough
  return (
    <>
      <p>{replyWords(replyTime.mine, 'mine')}</p>
      <p>{replyWords(replyTime.theirs, 'theirs')}</p>
      {compared ? <p>{t(slower[sideOf(replyAsymmetry, 0)])}</p> : null}
    </>
  )
}

/** The asymmetry grows with the time they took. */
const slower = {
  Mine: 'more.replySlowerTheirs',
  Theirs: 'more.replySlowerMine',
  Even: 'more.replyEven',
} as const

function replyWords(figure: Figure, side: Side): string {
  const t = words('patterns')
  if (!figure.enough) return t('more.replyFew', few(figure, side))
  const { value, low, high, n } = figure
  return t(side === 'mine' ? 'more.replyMine' : 'more.replyTheirs', {
    n: formatNumber(n),
    middle: minuteWords(value),
    low: minuteWords(low),
    high: minuteWords(high),
  })
}

function LateNight({ shape: { lateNight } }: { readonly shape: Shape }) {
  return (
    <>
      <p>{lateWords(lateNight.mine, 'mine')}</p>
      <p>{lateWords(lateNight.theirs, 'theirs')}</p>
    </>
  )
}

function lateWords(figure: Figure, side: Side): string {
  const t = words('patterns')
  if (!figure.enough) return t('more.lateFew', few(figure, side))
  const { value, low, high, n } = figure
  return t(side === 'mine' ? 'more.lateMine' : 'more.lateTheirs', {
    n: formatNumber(n),
    value: ofHundred(value),
    low: ofHundred(low),
    high: ofHundred(high),
  })
}

function few({ n, needed }: Extract<Figure, { enough: false }>, side: Side) {
  const who = words('patterns')(side === 'mine' ? 'more.you' : 'more.they')
  return { who, n: formatNumber(n), needed: formatNumber(needed) }
}

function Breaks({ shape: { breaks } }: { readonly shape: Shape }) {
  const t = words('patterns')
  const { count, startedAgain, months } = breaks
  if (count === 0) return <p>{t('more.breaksNone')}</p>
  return (
    <>
      <p>{t('more.breaks', { count })}</p>
      <p>{t('more.breaksFirst', { ...startedAgain })}</p>
      {months.length === 0 ? null : <p>{t('more.breaksWhen', { months: monthsOf(months) })}</p>}
    </>
  )
}

/** Each month once, with how often where it is more. */
function monthsOf(months: readonly string[]): string {
  const t = words('patterns')
  const times = new Map<string, number>()
  for (const month of months) times.set(month, (times.get(month) ?? 0) + 1)
  return [...times]
    .map(([month, count]) =>
      count === 1 ? monthOf(month) : t('more.monthTimes', { month: monthOf(month), n: formatNumber(count) }),
    )
    .join(', ')
}
