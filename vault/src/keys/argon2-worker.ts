import { type Argon2Request, hashPassphrase } from './argon2.ts'
import { answer } from './worker-call.ts'

/** The worker that makes keys of passphrases. Its response alone may carry `'wasm-unsafe-eval'`. */
answer<Argon2Request>(self, request => hashPassphrase(request))
