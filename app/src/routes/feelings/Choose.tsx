import { sittingMinutes } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Select } from '../../ui/Select.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { formatNumber } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import type { HealText } from '../useContent.ts'
import { FeelingPick } from './FeelingPick.tsx'
import { History } from './History.tsx'

/** How a sitting was chosen to be. */
export interface Setup {
  /** A code, or the person's own word. */
  readonly feeling: string
  readonly minutes: number
  readonly withText: boolean
}

interface Props {
  readonly text: HealText
  readonly onBegin: (setup: Setup) => void
}

const { shortest, longest, usual } = sittingMinutes
const lengths = Array.from({ length: longest - shortest + 1 }, (_, more) => shortest + more)

/** Which feeling, how long, with words or without; and beside the beginning, as large, the way to something else. */
export function Choose({ text, onBegin }: Props) {
  const t = words('feelings')
  const [feeling, setFeeling] = useState('')
  const [minutes, setMinutes] = useState<number>(usual)
  const [withText, setWithText] = useState(true)
  const [missing, setMissing] = useState(false)

  function begin(): void {
    const chosen = feeling.trim()
    setMissing(chosen === '')
    if (chosen !== '') onBegin({ feeling: chosen, minutes, withText })
  }

  return (
    <Page name="feelings" heading={t('heading')} lead={text.sitting.intro}>
      <FeelingPick text={text} value={feeling} onPick={setFeeling} />
      {feeling === 'fear' ? (
        <Notice announce actions={<Button href={paths.safety}>{t('fear.look')}</Button>}>
          {t('fear.text')}
        </Notice>
      ) : null}
      <Select
        label={t('length')}
        value={String(minutes)}
        options={lengths.map(count => ({
          value: String(count),
          label: t('minutes', { count: formatNumber(count) }),
        }))}
        onPick={value => setMinutes(Number(value))}
      />
      <RadioList
        legend={t('words')}
        options={[
          { value: 'text', label: t('withText') },
          { value: 'silent', label: t('silent') },
        ]}
        value={withText ? 'text' : 'silent'}
        onPick={value => setWithText(value === 'text')}
      />
      <p>{text.sitting.instead}</p>
      {missing ? <Notice announce>{t('missing')}</Notice> : null}
      <Tiles>
        <Button size="large" wide onClick={begin}>
          {t('begin')}
        </Button>
        <Button size="large" wide href={paths.after}>
          {t('else')}
        </Button>
      </Tiles>
      {night.value === 'narrow' ? null : <History text={text} />}
      <QuestionsHere place="feelings" />
    </Page>
  )
}
