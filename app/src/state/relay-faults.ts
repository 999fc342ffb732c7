/** Which of the named things went wrong on the way to another device; undefined for what nobody can act on there. */
import {
  PairingError,
  type PairingErrorType,
  RecoveryError,
  type RecoveryErrorType,
  RelayError,
  type RelayErrorType,
} from '@breakwater/vault/relay'

export type { PairingErrorType, RecoveryErrorType, RelayErrorType } from '@breakwater/vault/relay'

export function relayFaultOf(error: unknown): RelayErrorType | undefined {
  return error instanceof RelayError ? error.type : undefined
}

export function pairingFaultOf(error: unknown): PairingErrorType | undefined {
  return error instanceof PairingError ? error.type : undefined
}

export function recoveryFaultOf(error: unknown): RecoveryErrorType | undefined {
  return error instanceof RecoveryError ? error.type : undefined
}
