import { type Leaning, leanings, type NotedTendency } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'
import type { TendencyText } from '../useContent.ts'

interface Props {
  readonly text: TendencyText
  readonly noted: NotedTendency
  readonly onAgain: () => void
}

/** Where the answers lean, what it changes, and how to say that it is otherwise. */
export function Noted({ text, noted, onAgain }: Props) {
  const t = words('tendency')
  const { leaning, day } = noted
  return (
    <Section title={text.leanings[leaning].title} lead={t('noted', { day: formatDay(day) })}>
      {text.leanings[leaning].text.map(line => (
        <p key={line}>{line}</p>
      ))}
      <Actions>
        <Button kind="primary" href={paths.lines}>
          {t('toLines')}
        </Button>
        <Button onClick={onAgain}>{t('again')}</Button>
      </Actions>
      <Disclosure summary={t('otherwise')}>
        <RadioList
          legend={t('pick')}
          value={leaning}
          options={leanings.map(value => ({ value, label: text.leanings[value].title }))}
          onPick={value => void choose(value, noted)}
        />
      </Disclosure>
    </Section>
  )
}

/** The person knows better than a sum of answers. */
async function choose(leaning: Leaning, { answers }: NotedTendency): Promise<void> {
  if (await attempt(() => record('tendency.noted', { answers: { ...answers }, leaning })))
    showToast(words('tendency')('kept'))
}
