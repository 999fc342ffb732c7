import { changeSecretFile, type SecretRequest } from './secret-file.ts'
import { answer } from './worker-call.ts'

/** The dedicated worker that writes the secret file: only a worker may write a file of the origin in place. */
answer<SecretRequest>(self, async request =>
  changeSecretFile(await navigator.storage.getDirectory(), request),
)
