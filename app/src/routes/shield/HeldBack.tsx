import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { handOver, heldBack, type Weaker, wipeShield } from '../../state/shield.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { formatMoment } from '../format.ts'

interface Props {
  readonly run: (action: () => Promise<unknown>, said: string) => Promise<void>
}

/** What would make it weaker and so was not taken: how long it waits, and the way there. Nobody is locked in. */
export function HeldBack({ run }: Props) {
  const t = words('shield')
  if (heldBack.value === undefined) return null
  const { what, waits } = heldBack.value
  const { opensAt, wait, code } = waits
  const go = (wish: Weaker) =>
    void run(
      () => (what === 'wipe' ? wipeShield(wish) : handOver({ weaker: true, ...wish })),
      t(what === 'wipe' ? 'here.wiped' : 'here.handed'),
    )
  const isOpen = opensAt !== undefined && opensAt <= now.value
  const begun = isOpen ? 'open' : 'pending'
  const said = code ? 'waitCode' : 'wait'
  return (
    <>
      <Notice
        announce
        title={t(`heldBack.${what}`)}
        actions={
          opensAt === undefined || isOpen ? (
            <Button onClick={() => go({})}>{t(isOpen ? 'heldBack.now' : 'heldBack.begin')}</Button>
          ) : undefined
        }
      >
        {opensAt === undefined
          ? t(`heldBack.${said}`, { count: wait })
          : t(`heldBack.${begun}`, { when: formatMoment(opensAt, zone.value) })}
      </Notice>
      {code && !isOpen ? <ByCode onCode={given => go({ code: given })} /> : null}
    </>
  )
}

function ByCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = words('shield')
  const [code, setCode] = useState('')
  return (
    <>
      <TextInput
        label={t('friend.code')}
        type="password"
        autocomplete="off"
        value={code}
        onInput={setCode}
        maxLength={100}
      />
      <div>
        <Button disabled={code.trim() === ''} onClick={() => onCode(code)}>
          {t('heldBack.code')}
        </Button>
      </div>
    </>
  )
}
