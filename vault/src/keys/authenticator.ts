import { type Bytes, joinBytes, toBase64Url } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import type { VaultPlatform } from '../platform.ts'

/** A credential's id and the salt that its PRF (WebAuthn level 3, section 10.1.4) is asked about. */
export interface PrfQuestion {
  readonly credential: Bytes
  readonly salt: Bytes
}

type Asking = Pick<VaultPlatform, 'credentials' | 'random'>

/** Ed25519, ECDSA with P-256, RSA: the signature itself is never looked at. */
const ALGORITHMS = [-8, -7, -257].map(alg => ({ type: 'public-key' as const, alg }))

function store(platform: Asking): NonNullable<VaultPlatform['credentials']> {
  if (!platform.credentials) throw new VaultError('unsupported', 'passkey')
  return platform.credentials
}

/** A person who turned away is told apart from an authenticator that cannot. */
async function asked(question: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await question
    if (credential && 'getClientExtensionResults' in credential) return credential as PublicKeyCredential
  } catch (cause) {
    const cancelled = cause instanceof DOMException && cause.name === 'NotAllowedError'
    throw new VaultError(cancelled ? 'wrongKey' : 'unsupported', 'passkey', { cause })
  }
  throw new VaultError('unsupported', 'passkey')
}

const outputOf = (credential: PublicKeyCredential): Bytes | undefined => {
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (first === undefined) return undefined
  return joinBytes(
    ArrayBuffer.isView(first)
      ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
      : new Uint8Array(first),
  )
}

/**
 * Makes a passkey in the person's authenticator. `name` is what their own passkey list will show.
 * @throws VaultError `unsupported` when there is no authenticator, or one without PRF; `wrongKey` when they turned away.
 */
export async function makeCredential(platform: Asking, name: string): Promise<Bytes> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp: { name },
    user: { id: joinBytes(platform.random(16)), name, displayName: name },
    challenge: joinBytes(platform.random(32)),
    pubKeyCredParams: ALGORITHMS,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    extensions: { prf: {} },
  }
  const made = await asked(store(platform).create({ publicKey }))
  if (!made.getClientExtensionResults().prf?.enabled) throw new VaultError('unsupported', 'prf')
  return joinBytes(new Uint8Array(made.rawId))
}

/**
 * Asks the authenticator: whichever of these credentials the person uses answers with 32 bytes that it alone can make.
 * @throws VaultError as `makeCredential`.
 */
export async function askAuthenticator(
  platform: Asking,
  questions: readonly PrfQuestion[],
): Promise<{ credential: Bytes; output: Bytes }> {
  const salts = questions.map(({ credential, salt }) => [toBase64Url(credential), { first: salt }])
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: joinBytes(platform.random(32)),
    allowCredentials: questions.map(({ credential }) => ({ type: 'public-key', id: credential })),
    userVerification: 'required',
    extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
  }
  const used = await asked(store(platform).get({ publicKey }))
  const output = outputOf(used)
  if (!output) throw new VaultError('unsupported', 'prf')
  return { credential: joinBytes(new Uint8Array(used.rawId)), output }
}
