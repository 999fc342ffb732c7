import { notedTendency } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { night, person } from '../../state/view.ts'
import { useFocusBack } from '../../ui/focus.ts'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { AtNight } from './AtNight.tsx'
import { Items } from './Items.tsx'
import { Noted } from './Noted.tsx'
import { PushAndPull } from './PushAndPull.tsx'
import { Rule } from './Rule.tsx'

/** What somebody tends to do under stress, in their own answers, and how push and pull goes round. */
export default function Tendency() {
  const t = words('tendency')
  const text = useContent('tendency')
  const noted = notedTendency(person.value.kept)
  const [again, setAgain] = useState(false)
  const place = useFocusBack<HTMLDivElement>(again)
  const asking = again || noted === undefined
  if (text === undefined)
    return (
      <Page name="tendency" lead={t('lead')} backTo={paths.lines}>
        {null}
      </Page>
    )
  if (night.value === 'narrow') return <AtNight key="night" />
  return (
    <Page name="tendency" lead={t('lead')} backTo={paths.lines}>
      {asking ? (
        <>
          <Stack gap="small">
            {text.intro.map(line => (
              <p key={line}>{line}</p>
            ))}
          </Stack>
          <Items text={text} before={noted?.answers ?? {}} again={again} onDone={() => setAgain(false)} />
        </>
      ) : (
        <div ref={place} tabIndex={-1}>
          <Noted text={text} noted={noted} onAgain={() => setAgain(true)} />
        </div>
      )}
      <Rule text={text} />
      <PushAndPull text={text.pull} />
    </Page>
  )
}
