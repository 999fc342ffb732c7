import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { type RelayErrorType, relayFaultOf } from '../../state/relay-faults.ts'
import { Notice } from '../../ui/Notice.tsx'

export interface RelayDoing {
  readonly busy: boolean
  readonly fault: RelayErrorType | undefined
  /** Does it; true when all went well. */
  readonly run: (action: () => Promise<unknown>) => Promise<boolean>
}

/** What a button does over there. What the relay answers stands beside the button and not in a message that goes by. */
export function useRelay(): RelayDoing {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<RelayErrorType | undefined>(undefined)
  const run = async (action: () => Promise<unknown>) => {
    setBusy(true)
    setFault(undefined)
    let found: RelayErrorType | undefined
    const well = await attempt(() =>
      action().catch((error: unknown) => {
        found = relayFaultOf(error)
        if (found === undefined) throw error
      }),
    )
    setFault(found)
    setBusy(false)
    return well && found === undefined
  }
  return { busy, fault, run }
}

export function Fault({ fault }: { readonly fault: RelayErrorType | undefined }) {
  const t = words('devices')
  return fault === undefined ? null : (
    <Notice tone="wrong" announce title={t('fault.title')}>
      {t(`fault.${fault}`)}
    </Notice>
  )
}
