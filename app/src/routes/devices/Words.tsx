import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { relayHasWords } from '../../state/relay.ts'
import { newRelayWords, takeRelayWordsBack } from '../../state/relay-words.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { ShownOnce } from '../twelve-words/ShownOnce.tsx'
import { Fault, useRelay } from './useRelay.tsx'
import { Warning } from './Warning.tsx'

type Made = Awaited<ReturnType<typeof newRelayWords>>

/** So many of the words are asked back: who slips with these has no other way. */
const ASKED = 3

/** Twelve words for when every device is lost: what they open, made and shown once, replaced, taken back. */
export function Words() {
  const t = words('devices')
  const [made, setMade] = useState<Made | undefined>(undefined)
  const [leaving, setLeaving] = useState(false)
  const { busy, fault, run } = useRelay()
  const back = useFocusBack<HTMLDivElement>(made !== undefined)
  const keep = async () => {
    if (made === undefined || !(await run(made.keep))) return
    setMade(undefined)
    showToast(t('words.done'))
  }
  const have = relayHasWords.value
  const make = () => void attempt(async () => setMade(await newRelayWords()))
  return (
    <Section title={t('words.title')} lead={made === undefined && have ? t('words.have') : t('words.lead')}>
      <div ref={back} class="devices-part">
        <Warning feature="paperWords" />
        <p>{t('words.reads')}</p>
        {made === undefined ? (
          <Actions>
            <Button onClick={make}>{have ? t('words.makeNew') : t('words.make')}</Button>
            {have ? <Button onClick={() => setLeaving(true)}>{t('words.takeBack')}</Button> : null}
          </Actions>
        ) : (
          <>
            <ShownOnce made={made.words} ask={ASKED} busy={busy} onDone={() => void keep()} />
            <Fault fault={fault} />
            <Actions>
              <Button kind="link" disabled={busy} onClick={() => setMade(undefined)}>
                {have ? t('words.leaveOld') : t('words.leave')}
              </Button>
            </Actions>
          </>
        )}
      </div>
      <TakeBack open={leaving} onEnd={() => setLeaving(false)} />
    </Section>
  )
}

interface TakeBackProps {
  readonly open: boolean
  readonly onEnd: () => void
}

function TakeBack({ open, onEnd }: TakeBackProps) {
  const t = words('devices')
  const { busy, fault, run } = useRelay()
  const takeBack = async () => {
    if (!(await run(takeRelayWordsBack))) return
    onEnd()
    focusHeading()
    showToast(t('words.tookBack'))
  }
  return (
    <ConfirmDialog
      open={open}
      title={t('words.takeBackTitle')}
      cancel={words('common')('cancel')}
      confirm={t('words.takeBackNow')}
      busy={busy}
      onCancel={onEnd}
      onConfirm={takeBack}
    >
      <p>{t('words.takeBackText')}</p>
      <Fault fault={fault} />
    </ConfirmDialog>
  )
}
