import { describe, expect, it } from 'vitest'
import { onEachDatabase } from './databases.ts'
import { admitDevice, bytes, foundSpace, newDevice, newId, newSigner } from './support.ts'

const refused = (type: string, status: number) =>
  expect.objectContaining({ name: 'RelayError', type, status })

onEachDatabase('the API', relay => {
  describe('a space', () => {
    it('is founded once, and again by the same key without harm, and by nobody else', async () => {
      const client = relay().client()
      const { space, device, signer, spaceSigner } = await foundSpace(client)
      await client.found(space, 1, spaceSigner, device, signer.publicKey)
      const stranger = client.found(space, 1, await newSigner(), newDevice(), signer.publicKey)
      await expect(stranger).rejects.toEqual(refused('conflict', 409))
    })

    it('shows its devices to each of them, and nothing to others', async () => {
      const client = relay().client()
      const phone = await foundSpace(client)
      const laptop = await admitDevice(client, phone)
      expect(await client.look(laptop)).toMatchObject({ epoch: 1, head: 0, floor: 0, manifest: 0 })
      const { devices } = await client.look(phone)
      expect(devices.map(one => one.device).sort()).toEqual([phone.device, laptop.device].sort())
      const other = await foundSpace(client)
      await expect(client.look({ ...other, space: phone.space })).rejects.toEqual(refused('refused', 401))
    })

    it('lets a removed device do nothing more, at once, and takes orders under the next key alone', async () => {
      const client = relay().client()
      const phone = await foundSpace(client)
      const lost = await admitDevice(client, phone)
      await client.append(lost, newId(), bytes(100))
      const next = await newSigner()
      const key = Buffer.from(next.publicKey).toString('base64url')
      const order = { type: 'remove', device: lost.device, next: { epoch: 2, key } } as const
      await client.order(phone.space, 1, phone.spaceSigner, order)

      await expect(client.append(lost, newId(), bytes(100))).rejects.toEqual(refused('refused', 401))
      await expect(client.append(lost, newId(), bytes(100))).rejects.toEqual(refused('refused', 401))
      const late = client.order(phone.space, 1, phone.spaceSigner, { type: 'delete' })
      await expect(late).rejects.toEqual(refused('conflict', 409))
      expect(await client.append(phone, newId(), bytes(100))).toBe(2)
      await client.order(phone.space, 2, next, { type: 'delete' })
      await expect(client.look(phone)).rejects.toEqual(refused('refused', 401))
    })
  })

  describe('its log', () => {
    it('gives every batch a position, the same one to the same batch, and the bytes back as they were', async () => {
      const client = relay().client()
      const phone = await foundSpace(client)
      const laptop = await admitDevice(client, phone)
      const [one, two] = [bytes(1), bytes(65_536)]
      const id = newId()
      expect(await client.append(phone, id, one)).toBe(1)
      expect(await client.append(laptop, newId(), two)).toBe(2)
      expect(await client.append(phone, id, one)).toBe(1)

      const page = await client.page(laptop, 0)
      expect(page).toMatchObject({ head: 2, floor: 0, more: false })
      expect(page.batches.map(({ seq, body }) => [seq, Buffer.from(body)])).toEqual([
        [1, Buffer.from(one)],
        [2, Buffer.from(two)],
      ])
      expect((await client.page(laptop, 2)).batches).toEqual([])
    })

    it('comes in pages', async () => {
      const client = relay().client()
      const phone = await foundSpace(client)
      for (let count = 0; count < 20; count++) await client.append(phone, newId(), bytes(65_536))
      const first = await client.page(phone, 0)
      expect(first.more).toBe(true)
      const rest = await client.page(phone, first.batches.at(-1)?.seq ?? 0)
      expect([...first.batches, ...rest.batches].map(batch => batch.seq)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      )
    })

    it('goes over into blobs and a manifest, and what it held before is gone', async () => {
      const client = relay().client()
      const phone = await foundSpace(client)
      for (let count = 0; count < 3; count++) await client.append(phone, newId(), bytes(100))
      expect(await client.manifest(phone)).toBeUndefined()
      const [blob, segment, list] = [newId(), bytes(1_048_576), bytes(200_000)]
      await client.putBlob(phone, blob, segment)
      expect(Buffer.from(await client.blob(phone, blob)).equals(segment)).toBe(true)
      const number = await client.putManifest(phone, { base: 0, floor: 2, keep: [blob], body: list })
      expect(number).toBe(1)
      expect(await client.manifest(phone)).toMatchObject({ manifest: 1, floor: 2 })
      expect(Buffer.from((await client.manifest(phone))?.body ?? []).equals(list)).toBe(true)
      expect((await client.page(phone, 0)).batches.map(batch => batch.seq)).toEqual([3])

      const slower = client.putManifest(phone, { base: 0, floor: 3, keep: [], body: list })
      await expect(slower).rejects.toEqual(refused('conflict', 409))
      await client.putManifest(phone, { base: 1, floor: 3, keep: [], body: list })
      await expect(client.blob(phone, blob)).rejects.toEqual(refused('refused', 404))
    })
  })
})
