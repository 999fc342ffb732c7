import type { Closing } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import type { ClosingText } from '../useContent.ts'
import { toLast, toSheet } from './addresses.ts'
import { EndForm } from './EndForm.tsx'

interface Props {
  readonly text: ClosingText
  readonly closing: Closing
}

/** How it ends: what was chosen before, and the choice itself, by day. */
export function Ending({ text, closing }: Props) {
  const t = words('closing')
  const { held } = closing
  const [choosing, setChoosing] = useState(false)
  const back = useFocusBack<HTMLDivElement>(choosing)
  return (
    <Section
      title={t('end.title')}
      lead={held && t('end.held', { day: formatDay(held.day), end: text.ends.each[held.end].title })}
    >
      <Stack gap="small">
        {text.ends.intro.map(line => (
          <p key={line}>{line}</p>
        ))}
      </Stack>
      {choosing ? (
        <EndForm text={text.ends} closing={closing} onCancel={() => setChoosing(false)} />
      ) : (
        <div ref={back}>
          <Actions>
            {night.value === 'narrow' ? null : (
              <Button kind={held === undefined ? 'primary' : 'quiet'} onClick={() => setChoosing(true)}>
                {t(held === undefined ? 'end.begin' : 'end.other')}
              </Button>
            )}
            <Button href={toSheet}>{t('last.read')}</Button>
            {held === undefined ? null : <Button href={toLast}>{t('last.to.last')}</Button>}
          </Actions>
        </div>
      )}
    </Section>
  )
}
