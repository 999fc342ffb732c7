import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import type { PatternsText } from '../useContent.ts'
import { DeleteFile } from './DeleteFile.tsx'

interface Props {
  readonly text: PatternsText
  readonly fate: 'forgotten' | 'kept'
  /** The rating before the look, where one was given. */
  readonly before: number | undefined
}

/** After a look: how it is now, one step out of it, and the file that still lies there. */
export function Out({ text, fate, before }: Props) {
  const t = words('patterns')
  const [now, rate] = useState<number>()
  return (
    <Page name="shape" heading={t('out.heading')} lead={t(`end.${fate}`)} backTo={paths.myself} step>
      <StrengthDial
        legend={t('out.rate')}
        value={now}
        onPick={rate}
        low={t('before.rateLow')}
        high={t('before.rateHigh')}
      />
      <div aria-live="polite">
        {now === undefined ? null : <Compared text={text} before={before} now={now} />}
      </div>
      <Section title={t('out.steps')}>
        <Actions>
          <Button kind="primary" href={`${paths.now}?s=stay`}>
            {t('out.breathe')}
          </Button>
          <Button href={`${paths.now}?s=reachSomeone`}>{t('out.friend')}</Button>
        </Actions>
      </Section>
      <DeleteFile text={text.after} />
    </Page>
  )
}

interface ComparedProps {
  readonly text: PatternsText
  readonly before: number | undefined
  readonly now: number
}

/** Two points apart count as another; less is how ratings are. */
const apart = 2

function Compared({ text: { after }, before, now }: ComparedProps) {
  const t = words('patterns')
  if (before === undefined) return now >= 8 ? <p>{after.heavier}</p> : null
  const said = now - before >= apart ? after.heavier : before - now >= apart ? after.lighter : after.alike
  return (
    <p>
      {t('out.was', { before, after: now })} {said}
    </p>
  )
}
