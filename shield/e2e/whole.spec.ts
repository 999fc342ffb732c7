/** App, extension, programs and mailbox together, from the first door on, as somebody new goes through them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { enter } from '../../e2e/hands.ts'
import { eraseEverything, noteOfThem } from '../../e2e/support/person.ts'
import { ManageSieve } from '../../mail-guard/src/sieve/manage-sieve.ts'
import { type Dovecot, dovecotInstalled, startDovecot } from '../../mail-guard/src/testing/dovecot.ts'
import { guard } from '../../mail-guard/src/testing/guard.ts'
import { asPerson, seenIn, subjectsIn } from '../../mail-guard/src/testing/mailbox-view.ts'
import { mum, theirs, written } from '../../mail-guard/src/testing/mails.ts'
import { roundcubeInstalled, startRoundcube } from './programs/roundcube.ts'
import { expect, keptIn, test } from './whole-browser.ts'

const namesake = 'Alex Riverason <alex.riverason@example.com>'
const profile = 'https://social.example/alex.rivera'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A network and a feed that were made up. What was asked for is written down. */
async function serveNetwork(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  await context.route('https://social.example/**', route => {
    asked.push(route.request().url())
    const body = `<!doctype html><title>Feed</title><main><h1>Feed</h1><ul>
      <li><a href="/alex.rivera">Alex Rivera</a> was here</li>
      <li><a href="/alex.riverason">Alex Riverason</a> was here</li></ul></main>`
    return route.fulfill({ contentType: 'text/html', body })
  })
  return asked
}

/** From the first door to what the extension has to know, and over the bridge. */
async function setUpFromApp(app: Page): Promise<void> {
  await app.bringToFront()
  await enter(app)
  await noteOfThem(app, 'Name', 'Alex Rivera')
  await noteOfThem(app, 'Name on a network', '@alex.rivera')
  await noteOfThem(app, 'Mail address', 'alex.rivera@example.com')
  await app.goto('/channels/shield')
  await button(app, 'Hand it over').click()
  await expect(app.getByText('It is set up from here, and up.')).toBeVisible()
}

async function expectPutAway(page: Page): Promise<void> {
  await page.goto('https://social.example/')
  await expect(page.getByText('Alex Riverason was here')).toBeVisible()
  await expect(page.getByText('Alex Rivera was here')).toBeHidden()
}

test.describe('with a mailbox', () => {
  test.skip(!dovecotInstalled() || !roundcubeInstalled(), 'Dovecot, Roundcube or PHP is not on this machine')

  test('set up in the app, put away in webmail, paused at their page, and "not now" comes into the journal', async ({
    app,
    context,
  }) => {
    const asked = await serveNetwork(context)
    const dovecot = await startDovecot({ sieve: false })
    const roundcube = await startRoundcube(dovecot.imapPort, dovecot.lmtpPort)
    try {
      await setUpFromApp(app)
      await dovecot.deliver(written({ from: theirs, subject: 'A letter' }))
      await dovecot.deliver(written({ from: namesake, subject: 'A bill' }))
      await dovecot.deliver(written({ from: mum, subject: 'Sunday' }))
      const page = await context.newPage()
      await page.goto(roundcube.url)
      await page.locator('#rcmloginuser').fill(dovecot.user)
      await page.locator('#rcmloginpwd').fill(dovecot.password)
      await page.locator('#rcmloginsubmit').click()
      const row = (subject: string) => page.locator('#messagelist tr.message').filter({ hasText: subject })
      await expect(row('A bill')).toBeVisible()
      await expect(row('Sunday')).toBeVisible()
      await expect(row('A letter')).toHaveCount(1)
      await expect(row('A letter')).toBeHidden()

      await expectPutAway(page)
      await page.goto(profile).catch(() => undefined)
      await button(page, 'I won’t, for now').click()
      await expect(page.getByRole('heading', { name: 'It stays closed' })).toBeVisible()
      expect(asked).not.toContain(profile)

      await app.bringToFront()
      // Without a window the browser does not say that a tab came to the front.
      await app.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await expect(app.getByText('One moment is not in your journal yet')).toBeVisible()
      await button(app, 'Put them into the journal').click()
      await expect(app.getByText('They are in the journal now.')).toBeVisible()
      await expect(app.getByText('Left at a pause')).toBeVisible()
      await expect(button(app, 'Put them into the journal')).toHaveCount(0)
      await app.goto('/journal')
      await expect(app.getByText('A pause of the shield', { exact: true })).toHaveCount(1)
    } finally {
      await roundcube.stop()
      await dovecot.stop()
    }
  })
})

test('erasing in the app leaves nothing in the extension: no setup, no key, no rule of an address', async ({
  app,
  context,
  inside,
}) => {
  await serveNetwork(context)
  await setUpFromApp(app)
  expect((await keptIn(inside)).rules).toBeGreaterThan(0)
  await app.goto('/settings')
  await eraseEverything(app)
  await expect(app).toHaveURL(/\/erased$/)
  await expect.poll(() => keptIn(inside)).toEqual({ local: {}, session: {}, rules: 0, scripts: 0 })
  const page = await context.newPage()
  await page.goto(profile)
  await expect(page.getByText('Alex Rivera was here')).toBeVisible()
})

test('after a start of the browser it is locked, and pauses; the app that opens unlocks it; emptied, it lets everything go', async ({
  app,
  context,
  start,
  extensionId,
}) => {
  await setUpFromApp(app)
  await context.close()
  const second = await start()
  try {
    await serveNetwork(second)
    const inside = await second.newPage()
    await inside.goto(`chrome-extension://${extensionId}/options.html`)
    expect((await keptIn(inside)).session).not.toHaveProperty('key')
    const page = await second.newPage()
    await page.goto('https://social.example/')
    await expect(page.getByText('Alex Rivera was here')).toBeVisible()
    await page.goto(profile).catch(() => undefined)
    await expect(button(page, 'I won’t, for now')).toBeVisible()
    await page.goto('https://social.example/')

    const again = await second.newPage()
    await again.goto('/')
    await expect(page.getByText('Alex Rivera was here')).toBeHidden()
    await expectPutAway(page)

    await again.goto('/channels/shield')
    await button(again, 'Take everything out of it').click()
    await expect(again.getByText('The extension is here and knows nobody yet.')).toBeVisible()
    await expect.poll(() => keptIn(inside)).toEqual({ local: {}, session: {}, rules: 0, scripts: 0 })
    await expect(page.getByText('Alex Rivera was here')).toBeVisible()
  } finally {
    await second.close()
  }
})

test.describe('mail that files itself', () => {
  test.skip(!dovecotInstalled(), 'Dovecot is not on this machine')

  /** As somebody pastes a script into the settings of their mailbox. */
  async function paste(server: Dovecot, script: string): Promise<void> {
    const sieve = await ManageSieve.open({ host: '127.0.0.1', port: server.imapPort, ...server })
    try {
      if (script !== '') await sieve.put('pasted', script)
      await sieve.activate(script === '' ? '' : 'pasted')
    } finally {
      sieve.close()
    }
  }

  test('by the text of the app; and by its file in the mail guard, until all is given back', async ({ app }, {
    outputDir,
  }) => {
    const server = await startDovecot()
    try {
      await setUpFromApp(app)
      await app.goto('/channels/mail/later')
      await app.getByRole('radio', { name: 'Another one' }).check({ force: true })
      await app.getByText('Look at the text', { exact: true }).click()
      await paste(server, (await app.locator('.mail-script').textContent()) ?? '')
      await server.deliver(written({ from: theirs, subject: 'one' }))
      await server.deliver(written({ from: mum, subject: 'Sunday' }))
      expect(await seenIn(server, 'Later')).toEqual([{ subject: 'one', flags: [] }])
      expect(await subjectsIn(server, 'INBOX')).toEqual(['Sunday'])

      // The way back that the app tells: delete the text, and move what is in the folder.
      await paste(server, '')
      await asPerson(server, async client => {
        await client.mailboxOpen('Later')
        await client.messageMove('1:*', 'INBOX')
      })
      await app.goto('/channels/shield?s=elsewhere')
      const [download] = await Promise.all([
        app.waitForEvent('download'),
        button(app, 'Save the file').click(),
      ])
      const setup = join(outputDir, 'settings.json')
      await download.saveAs(setup)
      expect(await readFile(setup, 'utf8')).toContain('alex.rivera@example.com')
      const state = join(outputDir, 'state')
      const done = async (command: string, more = {}) => {
        const one = guard(command, { server, state, ...more })
        expect(await one.ended, one.printed()).toBe(0)
      }
      await done('start', { setup })
      await server.deliver(written({ from: theirs, subject: 'two' }))
      await server.deliver(written({ from: namesake, subject: 'a bill' }))
      expect(await subjectsIn(server, 'Later')).toEqual(['two'])
      await done('give-back')
      await server.deliver(written({ from: theirs, subject: 'three' }))
      expect(await subjectsIn(server, 'Later')).toEqual([])
      expect(await subjectsIn(server, 'INBOX')).toEqual(['Sunday', 'one', 'a bill', 'two', 'three'])
    } finally {
      await server.stop()
    }
  })
})
