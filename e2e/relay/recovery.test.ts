/** Twelve words for when every device is lost: what they open, whom the others see, and when they open nothing any more. */
import { beforeAll, describe, expect, test } from 'vitest'
import { onEachDatabase } from './databases.ts'
import { draftOf, join, newDevice, type TestDevice } from './devices.ts'
import type { TestRelay } from './support.ts'

let relay: TestRelay

async function keptDevice(): Promise<TestDevice> {
  const phone = await newDevice(relay.origin)
  await phone.say('kept')
  await phone.relay.switchOn('phone')
  return phone
}

async function noteWords(device: TestDevice): Promise<string> {
  const made = await device.relay.makeWords()
  await made.keep()
  return made.words.join(' ')
}

/** A new browser that has nothing but the words. */
async function comeBack(words: string, name = 'found'): Promise<TestDevice> {
  const fresh = await newDevice(relay.origin)
  await fresh.relay.joinByWords(words, name)
  await fresh.relay.syncNow()
  return fresh
}

const refusedWith = (type: string) => ({ name: 'RecoveryError', type })
const listOf = async (device: TestDevice) =>
  (await device.relay.devices()).map(({ name, byWords }) => [name, byWords])

onEachDatabase('recovery', startedRelay => {
  beforeAll(() => {
    relay = startedRelay()
  })

  describe('twelve words', () => {
    test('bring the journal back when every device is lost, as often as that happens', async () => {
      const phone = await keptDevice()
      expect(await phone.relay.hasWords()).toBe(false)
      const words = await noteWords(phone)
      expect(words.split(' ')).toHaveLength(12)
      expect(await phone.relay.hasWords()).toBe(true)
      expect(await listOf(phone)).toEqual([['phone', false]])
      await phone.say('after the words')
      await phone.relay.syncNow()

      const typed = `  ${words.toUpperCase().replaceAll(' ', '\n ')} `
      const first = await comeBack(typed, 'first')
      expect([...(await first.texts())].sort()).toEqual(['after the words', 'kept'])
      expect(first.relay.status).toEqual({ type: 'idle', unsent: 0 })
      await first.say('from the first')
      await first.relay.syncNow()
      const second = await comeBack(words, 'second')
      expect(await second.texts()).toContain('from the first')

      // A phone that was not lost after all is told who came, and how; nothing looks like a fault of the relay.
      await phone.relay.syncNow()
      expect(await listOf(phone)).toEqual([
        ['phone', false],
        ['first', true],
        ['second', true],
      ])
      for (const device of [phone, first, second]) {
        await device.relay.syncNow()
        expect(await device.relay.troubles()).toEqual([])
        expect(await device.texts()).toContain('from the first')
      }
    })

    test('join what was recorded before on the new browser, and nothing of either is lost', async () => {
      const phone = await keptDevice()
      const words = await noteWords(phone)
      const fresh = await newDevice(relay.origin)
      await fresh.say('already here')
      await fresh.relay.joinByWords(words, 'found')
      // Killed before anything came: the disk knows how to go on.
      await fresh.reopen()
      await fresh.relay.syncNow()
      await phone.relay.syncNow()
      for (const device of [fresh, phone])
        expect([...(await device.texts())].sort()).toEqual(['already here', 'kept'])
    })

    test('are let into each new epoch, and open what was written after a device was removed', async () => {
      const phone = await keptDevice()
      const words = await noteWords(phone)
      for (const name of ['one', 'two']) {
        const lost = await newDevice(relay.origin)
        await join(phone, lost, name)
        const [known] = (await phone.relay.devices()).filter(one => one.name === name)
        await phone.relay.remove(known?.device ?? '')
        await phone.say(`after ${name}`)
        await phone.relay.syncNow()
        if (name === 'one') await phone.relay.sendAll()
      }
      const found = await comeBack(words)
      expect([...(await found.texts())].sort()).toEqual(['after one', 'after two', 'kept'])
      expect(await found.relay.troubles()).toEqual([])
    })
  })

  describe('words open nothing any more', () => {
    test('when others were made', async () => {
      const phone = await keptDevice()
      const before = await noteWords(phone)
      const now = await noteWords(phone)
      await expect(comeBack(before)).rejects.toMatchObject(refusedWith('unknown'))
      expect(await (await comeBack(now)).texts()).toEqual(['kept'])
    })

    test('when another device made others, whatever the one that made them sends again', async () => {
      const phone = await keptDevice()
      const before = await noteWords(phone)
      const laptop = await newDevice(relay.origin)
      await join(phone, laptop)
      await laptop.relay.syncNow()
      const now = await noteWords(laptop)
      await phone.relay.sendAll()
      await expect(comeBack(before)).rejects.toMatchObject(refusedWith('unknown'))
      expect(await (await comeBack(now)).texts()).toEqual(['kept'])
    })

    test('when they were taken back, by whichever device; what follows is sealed under a new secret', async () => {
      const phone = await keptDevice()
      const words = await noteWords(phone)
      const laptop = await newDevice(relay.origin)
      await join(phone, laptop)
      await laptop.relay.syncNow()
      expect(await laptop.relay.hasWords()).toBe(true)
      const access = await laptop.relay.access()
      if (!access) throw new Error('the laptop is on')
      const { epoch } = await relay.client().look(access)
      await laptop.relay.takeWordsBack()
      await phone.relay.syncNow()
      for (const device of [phone, laptop]) expect(await device.relay.hasWords()).toBe(false)
      expect((await relay.client().look(access)).epoch).toBe(epoch + 1)
      await expect(comeBack(words)).rejects.toMatchObject(refusedWith('unknown'))
    })

    test('when the copy was deleted', async () => {
      const phone = await keptDevice()
      const words = await noteWords(phone)
      await phone.relay.switchOff({ deleteThere: true })
      await expect(comeBack(words)).rejects.toMatchObject(refusedWith('unknown'))
    })
  })

  describe('what goes wrong is told apart', () => {
    test('a slip of the pen without asking anybody, words of nobody, and no network; each leaves the browser as it was', async () => {
      const phone = await keptDevice()
      const words = (await noteWords(phone)).split(' ')
      const asked: string[] = []
      const fresh = await newDevice(relay.origin, undefined, (input, init) => {
        asked.push(String(input))
        return fetch(input, init)
      })
      // British, and so not in the list.
      for (const slip of [words.with(3, 'harbour').join(' '), words.slice(1).join(' '), ''])
        await expect(fresh.relay.joinByWords(slip, 'found')).rejects.toMatchObject(refusedWith('notWords'))
      expect(asked).toEqual([])
      const others = (await phone.relay.makeWords()).words.join(' ')
      await expect(fresh.relay.joinByWords(others, 'found')).rejects.toMatchObject(refusedWith('unknown'))
      await fresh.reopen(() => Promise.reject(new TypeError('no network')))
      await expect(fresh.relay.joinByWords(words.join(' '), 'found')).rejects.toMatchObject({
        name: 'RelayError',
        type: 'unreachable',
      })
      expect(fresh.relay.status).toEqual({ type: 'off' })
      expect(await phone.relay.devices()).toHaveLength(1)
    })

    test('what somebody else laid down in the place of the row is none of ours', async () => {
      const phone = await keptDevice()
      const put: { readonly locator: string }[] = []
      await phone.reopen((input, init) => {
        if (init?.method === 'PUT' && String(input).endsWith('/recovery'))
          put.push(JSON.parse(String(init.body)))
        return fetch(input, init)
      })
      const words = await noteWords(phone)
      const access = await phone.relay.access()
      const [row] = put
      if (!access || !row) throw new Error('no row was laid down')
      await relay.client().putRecovery(access, { locator: row.locator, body: new Uint8Array(600) })
      await expect(comeBack(words)).rejects.toMatchObject(refusedWith('damaged'))
      // "Send everything again" mends this, too.
      await phone.relay.sendAll()
      expect(await (await comeBack(words)).texts()).toEqual(['kept'])
    })

    test('cut off before the row was there, the next run lays it down', async () => {
      const phone = await keptDevice()
      let isCut = true
      await phone.reopen((input, init) => {
        const isRow = init?.method === 'PUT' && String(input).endsWith('/recovery')
        return isRow && isCut ? Promise.reject(new TypeError('cut off')) : fetch(input, init)
      })
      const made = await phone.relay.makeWords()
      await expect(made.keep()).rejects.toMatchObject({ type: 'unreachable' })
      isCut = false
      await phone.reopen()
      await phone.vault.append([draftOf('meanwhile')], phone.now)
      await phone.relay.syncNow()
      expect([...(await (await comeBack(made.words.join(' '))).texts())].sort()).toEqual([
        'kept',
        'meanwhile',
      ])
    })
  })
})
