import type { Because } from '@breakwater/core/care'
import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { PathClosed } from '../PathClosed.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { stateNow, waitsForLock } from './shown.ts'
import type { Told } from './use-scripts.ts'

interface Props {
  readonly told: Told
  /** What to do, without a line that could be sent: where help comes first it stays when the words are closed. */
  readonly withoutLines: ComponentChildren
  readonly children: ComponentChildren
}

/** Help where somebody may be in danger, then what the safety answers say; the words only where they are open. */
export function Before({ told, withoutLines, children }: Props) {
  const now = stateNow(told)
  return (
    <>
      {told.helpFirst === true ? <HelpFirst /> : null}
      {waitsForLock(told) ? (
        <>
          <Locked />
          {told.helpFirst === true ? withoutLines : null}
        </>
      ) : now.open ? (
        <>
          <Warned warn={now.warn} />
          {children}
        </>
      ) : told.helpFirst === true && now.by === 'care' ? (
        <>
          <NoLines because={now.because} />
          {withoutLines}
        </>
      ) : (
        <PathClosed path={now} />
      )}
    </>
  )
}

/** People and help lines stand above any sentence that could be said. */
function HelpFirst() {
  const t = words('lines')
  return (
    <Notice
      tone="care"
      title={t('helpFirst.title')}
      actions={
        <>
          <Button kind="primary" href={paths.help}>
            {t('help')}
          </Button>
          <Button href={`${paths.now}?s=reachSomeone`}>{t('helpFirst.people')}</Button>
          <Button kind="link" href={paths.record}>
            {t('helpFirst.keep')}
          </Button>
        </>
      }
    >
      {t('helpFirst.text')}
    </Notice>
  )
}

/** Whoever was threatened needs this page most: only the lines are left out, and it says why. */
function NoLines({ because }: { readonly because: Because }) {
  const t = words('lines')
  const care = useContent('care')
  return (
    <Notice tone="care" actions={<Button href={paths.safety}>{t('safety')}</Button>}>
      <Stack gap="small">
        <p>{care?.because[because]}</p>
        <p>{t('noLines')}</p>
      </Stack>
    </Notice>
  )
}

/** What was answered about safety lies behind the lock, so what leads to contact waits for it. */
function Locked() {
  const t = words('lines')
  return (
    <Notice
      tone="care"
      title={t('locked.title')}
      actions={<Button href={paths.today}>{t('locked.open')}</Button>}
    >
      {t('locked.text')}
    </Notice>
  )
}

function Warned({ warn }: { readonly warn: Extract<ReturnType<typeof stateNow>, { open: true }>['warn'] }) {
  const t = words('lines')
  const care = useContent('care')
  if (warn === undefined || care === undefined) return null
  return (
    <Notice tone="care" actions={<Button href={paths.safety}>{t('safety')}</Button>}>
      <Stack gap="small">
        <p>{warn === 'askSafetyFirst' ? t('unasked') : care.warn[warn]}</p>
      </Stack>
    </Notice>
  )
}
