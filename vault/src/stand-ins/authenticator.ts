import { createHmac, randomBytes } from 'node:crypto'
import { joinBytes, toBase64Url } from '../bytes.ts'
import type { VaultPlatform } from '../platform.ts'

/** An authenticator that knows PRF: each credential has a secret of its own, an answer is HMAC(secret, salt). */
export interface StandInAuthenticator {
  readonly credentials: NonNullable<VaultPlatform['credentials']>
  /** The person turns away from the next question. */
  turnAway: boolean
  hasPrf: boolean
  asked: number
}

const credential = (
  id: Uint8Array,
  prf: AuthenticationExtensionsPRFOutputs | undefined,
): PublicKeyCredential => {
  const results: AuthenticationExtensionsClientOutputs = prf ? { prf } : {}
  return {
    id: toBase64Url(id),
    rawId: joinBytes(id).buffer,
    type: 'public-key',
    authenticatorAttachment: null,
    response: { clientDataJSON: new ArrayBuffer() },
    getClientExtensionResults: () => results,
    toJSON: () => {
      throw new TypeError('not needed here')
    },
  }
}

export function standInAuthenticator(): StandInAuthenticator {
  const secrets = new Map<string, Uint8Array>()
  const turnAwayOnce = () => {
    authenticator.asked += 1
    if (!authenticator.turnAway) return
    authenticator.turnAway = false
    throw new DOMException('turned away', 'NotAllowedError')
  }
  const authenticator: StandInAuthenticator = {
    turnAway: false,
    hasPrf: true,
    asked: 0,
    credentials: {
      create: async () => {
        turnAwayOnce()
        const id = randomBytes(16)
        secrets.set(toBase64Url(id), randomBytes(32))
        return credential(id, authenticator.hasPrf ? { enabled: true } : undefined)
      },
      get: async options => {
        turnAwayOnce()
        const salts = options?.publicKey?.extensions?.prf?.evalByCredential ?? {}
        const [name, salt] = Object.entries(salts).find(([id]) => secrets.has(id)) ?? []
        const secret = secrets.get(name ?? '')
        if (!(name && secret && salt?.first instanceof Uint8Array)) return null
        const first = joinBytes(createHmac('sha256', secret).update(salt.first).digest()).buffer
        return credential(Buffer.from(name, 'base64url'), { results: { first } })
      },
    },
  }
  return authenticator
}
