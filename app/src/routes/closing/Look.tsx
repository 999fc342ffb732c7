import type { Closing } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { Ending } from './Ending.tsx'
import { NightRead } from './NightRead.tsx'
import { Part } from './Part.tsx'
import { Standing } from './Standing.tsx'
import { ToMyself } from './ToMyself.tsx'
import { timeOf } from './time-of.ts'
import { WonBack } from './WonBack.tsx'

/** What the time was, part by part, and how it ends. After midnight it can be read, and nothing is decided. */
export function Look({ closing }: { readonly closing: Closing }) {
  const text = useContent('closing')
  const narrow = night.value === 'narrow'
  return (
    <Page key={String(narrow)} name="closing" lead={leadOf(closing)} backTo={paths.onward} step>
      {narrow ? <NightRead /> : text?.intro.map(line => <p key={line}>{line}</p>)}
      {text === undefined ? null : (
        <>
          <Part part="learned" text={text.parts.learned} closing={closing} />
          <Part part="keep" text={text.parts.keep} closing={closing} />
          <ToMyself text={text.letter} quiet={closing.quiet} />
          <WonBack text={text.wonBack} />
          <Part part="newLove" text={text.parts.newLove} closing={closing} />
          <Part part="staysBlocked" text={text.parts.staysBlocked} closing={closing} />
          <Standing title={text.channels} />
          <Ending text={text} closing={closing} />
        </>
      )}
    </Page>
  )
}

function leadOf(closing: Closing): string | undefined {
  const t = words('closing')
  const time = timeOf(closing)
  if (time === undefined) return undefined
  return time.to === undefined ? t('since', { from: time.from }) : t('was', { from: time.from, to: time.to })
}
