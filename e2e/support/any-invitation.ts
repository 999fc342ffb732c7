import { randomBytes } from 'node:crypto'

/** An invitation of nobody, in the form of vault/src/relay/friend/invitation.ts, with the box it writes to and the one of the friend. */
export function anyInvitation() {
  const box = randomBytes(16)
  const rest = randomBytes(128)
  return {
    path: `/friend#${Buffer.concat([Buffer.of(1, 0), box, rest]).toString('base64url')}`,
    box: box.toString('base64url'),
    friendBox: rest.subarray(0, 16).toString('base64url'),
    /** What opens the person's box on a relay. */
    opening: { key: randomBytes(32).toString('base64url') },
  }
}
