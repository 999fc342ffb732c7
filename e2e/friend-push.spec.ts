import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import friend from '../app/src/messages/en/friend.json' with { type: 'json' }
import { anyInvitation } from './support/any-invitation.ts'
import { fakePush } from './support/fake-push.ts'
import { firefox, hasFirefox, read, shown, startFirefox, tap } from './support/firefox-push.ts'
import { pushSite } from './support/push-site.ts'

test.skip(!hasFirefox, `there is no Firefox at ${firefox}: apt-get install firefox-esr, or set FIREFOX`)

test('a friend whose page is closed is told that a friend has written, and nothing more', async () => {
  const service = await fakePush()
  const site = await pushSite(test.info().outputPath('relay.sqlite'))
  const browser = await startFirefox(service)
  const { path, box, friendBox, opening } = anyInvitation()
  const ask = (where: string, method: string, body: string | Uint8Array<ArrayBuffer>, type: string) =>
    fetch(`${site.address}/v1/boxes/${where}`, { method, body, headers: { 'Content-Type': type } })
  try {
    await ask(box, 'PUT', JSON.stringify(opening), 'application/json')
    const page = await browser.newPage()
    await page.goto(site.address + path)
    await tap(page, 'Yes, they can ask me')
    await expect.poll(() => read(page)).toContain('Answer with one tap')
    await tap(page, 'Tell me when something comes', 'summary')
    await tap(page, 'Show a note', 'label')
    await expect.poll(() => page.$('[role=switch][aria-checked=true]').then(Boolean)).toBe(true)

    // Another page of ours stays, so that the list of notifications can be read; the friend's is closed.
    const other = await browser.newPage()
    await other.goto(`${site.address}/away`)
    await page.close()
    await ask(`${friendBox}/mail`, 'POST', new Uint8Array(randomBytes(1_137)), 'application/octet-stream')
    await expect.poll(() => shown(other)).toEqual([[friend.wake.note, '']])
  } finally {
    await browser.close()
    await site.end()
    await service.close()
  }
})
