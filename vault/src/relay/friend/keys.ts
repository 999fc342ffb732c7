import { fromBase64Url, joinBytes, toBase64Url } from '../../bytes.ts'
import { type Curve, newPair, type RawPair } from '../../keys/public-seal.ts'
import { type Signer, signerOf } from '../signing.ts'

/** What the other side has to know of one: base64url throughout, because it is kept in JSON. */
export interface FriendKeys {
  readonly curve: Curve
  /** A raw point: what is sealed to it only this side opens. */
  readonly seal: string
  /** A raw Ed25519 key: under every letter of this side. The relay never learns it. */
  readonly sign: string
}

/**
 * One side's secrets of one friendship, made anew for each, so that no two friendships and no space can be told to belong together. The
 * box is read with another key than letters are signed with: the relay knows the first and cannot recognise the second.
 */
export interface FriendSecrets {
  /** The box that this side reads. */
  readonly box: string
  readonly boxSeed: string
  readonly signSeed: string
  readonly curve: Curve
  readonly sealPublic: string
  readonly sealPrivate: string
}

export type RandomBytes = (count: number) => Uint8Array

/** 22 characters of base64url: a box nobody else has. */
export const newBox = (random: RandomBytes): string => toBase64Url(random(16))

/** New secrets for one side. `box`: the id that the invitation already names. */
export async function newFriendSecrets(
  random: RandomBytes,
  box: string = newBox(random),
): Promise<FriendSecrets> {
  const pair = await newPair()
  return {
    box,
    boxSeed: toBase64Url(random(32)),
    signSeed: toBase64Url(random(32)),
    curve: pair.curve,
    sealPublic: toBase64Url(pair.publicKey),
    sealPrivate: toBase64Url(pair.privateKey),
  }
}

/** The public half. */
export async function keysOf(secrets: FriendSecrets): Promise<FriendKeys> {
  const { publicKey } = await letterSigner(secrets)
  return { curve: secrets.curve, seal: secrets.sealPublic, sign: toBase64Url(publicKey) }
}

/** Reads and closes the own box. */
export const boxSigner = ({ boxSeed }: Pick<FriendSecrets, 'boxSeed'>): Promise<Signer> =>
  signerOf(fromBase64Url(boxSeed))

/** Signs letters. */
export const letterSigner = ({ signSeed }: FriendSecrets): Promise<Signer> =>
  signerOf(fromBase64Url(signSeed))

/** The pair that opens letters. */
export const pairOf = ({ curve, sealPublic, sealPrivate }: FriendSecrets): RawPair => ({
  curve,
  publicKey: fromBase64Url(sealPublic),
  privateKey: joinBytes(fromBase64Url(sealPrivate)),
})
