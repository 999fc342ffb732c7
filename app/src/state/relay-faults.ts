/** Which of the named things went wrong on the way to another device; undefined for what nobody can act on there. */
import { PairingError, type PairingErrorType, RelayError, type RelayErrorType } from '@breakwater/vault/relay'

export type RelayFault = RelayErrorType | PairingErrorType

export function relayFaultOf(error: unknown): RelayFault | undefined {
  return error instanceof RelayError || error instanceof PairingError ? error.type : undefined
}
