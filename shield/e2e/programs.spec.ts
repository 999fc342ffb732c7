/** The extension on programs that we did not write, as they come from Debian and npm. */
import type { Locator, Page } from '@playwright/test'
import { type Dovecot, dovecotInstalled, startDovecot } from '../../mail-guard/src/testing/dovecot.ts'
import { test as base, expect, usualSetup } from './fixtures.ts'
import { expectNoQuestion, expectQuestion, press } from './guard-dialog.ts'
import { complaintsIn } from './programs/complaints.ts'
import { converseInstalled, serveConverse } from './programs/converse.ts'
import { mediawikiInstalled, startMediawiki, type Wiki } from './programs/mediawiki.ts'
import type { Program } from './programs/program.ts'
import { type Prosody, prosodyInstalled, startProsody } from './programs/prosody.ts'
import { roundcubeInstalled, startRoundcube } from './programs/roundcube.ts'
import { type Sink, startSink } from './programs/smtp-sink.ts'

const [them] = usualSetup.people
const theirs = {
  ...them,
  names: ['Alex Rivera'],
  nicknames: [],
  handles: ['alex.rivera'],
  profiles: [],
  phones: [],
  mails: ['alex.rivera@mail.example', 'alex.rivera@localhost'],
  notThem: ['alex@tulips.example', 'tulips@localhost'],
}
const notNow = 'I won’t, for now'

interface Programs {
  readonly goOn: () => Promise<void>
  readonly complaints: readonly string[]
  readonly dovecot: Dovecot
  readonly sink: Sink
  readonly roundcube: Program
  readonly prosody: Prosody
  readonly converse: Program
  readonly wiki: Wiki
}

const contacts = [
  { account: 'alex.rivera', name: 'Alex Rivera' },
  { account: 'riverason', name: 'Alex Riverason' },
  { account: 'tulips', name: 'Alex Rivera' },
  { account: 'mum', name: 'Mum' },
]

/** Hands a program to a test and ends it afterwards, however the test ends. */
async function lend<T extends { stop(): Promise<void> }>(
  program: T,
  use: (it: T) => Promise<void>,
): Promise<void> {
  try {
    await use(program)
  } finally {
    await program.stop()
  }
}

const test = base.extend<Programs>({
  dovecot: async ({ playwright: _ }, use) => lend(await startDovecot({ sieve: false }), use),
  sink: async ({ playwright: _ }, use) => lend(await startSink(), use),
  roundcube: async ({ dovecot, sink }, use) => lend(await startRoundcube(dovecot.imapPort, sink.port), use),
  prosody: async ({ playwright: _ }, use) => lend(await startProsody(contacts), use),
  converse: async ({ prosody }, use) => lend(await serveConverse(prosody), use),
  wiki: async ({ playwright: _ }, use) => lend(await startMediawiki(), use),
  goOn: async ({ inside }, use) => {
    const went = { page: 'went', why: 'thread', necessary: false, address: 'http://127.0.0.1/' }
    await use(async () => {
      await inside.evaluate(ask => chrome.runtime.sendMessage(ask), went)
    })
  },
  complaints: async ({ context }, use) => use(complaintsIn(context)),
})

test.beforeEach(({ setUp }) => setUp({ people: [theirs], wait: 5 }))

/** The texts of these elements that can be seen, in order. */
const seen = (rows: Locator) =>
  rows.evaluateAll(all =>
    all
      .filter(row => row.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map(row => (row instanceof HTMLElement ? row.innerText : '').replace(/\s+/g, ' ').trim()),
  )

const holding = (rows: readonly string[], words: string) => rows.filter(row => row.includes(words)).length

const expectPause = (page: Page) => expect(page).toHaveURL(/pause\.html#/)

async function leave(page: Page): Promise<void> {
  await expectQuestion(page)
  await press(page, notNow)
  await expectNoQuestion(page)
}

test.describe('Roundcube on Dovecot', () => {
  test.skip(!roundcubeInstalled() || !dovecotInstalled(), 'Roundcube, PHP or Dovecot is not on this machine')

  const letter = (from: string, subject: string) =>
    `From: ${from}\nTo: me@example.org\nSubject: ${subject}\nDate: Sat, 21 Nov 2026 10:00:00 +0100\n\nWords.\n`

  async function logIn(page: Page, { url }: Program, { user, password }: Dovecot): Promise<void> {
    await page.goto(url)
    await page.locator('#rcmloginuser').fill(user)
    await page.locator('#rcmloginpwd').fill(password)
    await page.locator('#rcmloginsubmit').click()
    await page.locator('#messagelist').waitFor({ state: 'attached' })
  }

  test('puts away letters from them, leaves those of namesakes, and sends nothing to them', async ({
    context,
    complaints,
    dovecot,
    sink,
    roundcube,
  }) => {
    for (let n = 0; n < 6; n++) {
      await dovecot.deliver(letter('Alex Rivera <alex.rivera@mail.example>', `Letter ${n}`))
      await dovecot.deliver(letter('Alex Riverason <alex.riverason@mail.example>', `Bill ${n}`))
      await dovecot.deliver(letter('Alex Rivera <alex@tulips.example>', `Tulips ${n}`))
      await dovecot.deliver(letter('Mum <mum@mail.example>', `Sunday ${n}`))
      await dovecot.deliver(letter('Sam <sam@mail.example>', `Alex Rivera asked ${n}`))
    }
    const page = await context.newPage()
    await logIn(page, roundcube, dovecot)
    const rows = page.locator('#messagelist tbody tr.message')
    await expect(rows).toHaveCount(30)
    const shown = await seen(rows)
    expect(holding(shown, 'Letter')).toBe(0)
    expect(holding(shown, 'asked')).toBe(0)
    expect([holding(shown, 'Bill'), holding(shown, 'Tulips'), holding(shown, 'Sunday')]).toEqual([6, 6, 6])

    // It still works: a letter opens beside the list, the list scrolls.
    await page.getByText('Sunday 0').click()
    await expect(page.frameLocator('#messagecontframe').getByText('Words.')).toBeVisible()

    const write = async (to: string) => {
      await page.goto(`${roundcube.url}/?_task=mail&_action=compose`)
      await page.locator('#compose_to ul input').fill(to)
      await page.locator('#compose-subject').fill('A word')
      await page.locator('#composebody').fill('There it is.')
      await page.locator('button.send').click()
    }
    await write('Alex Rivera <alex.rivera@mail.example>')
    await leave(page)
    await expect(page.locator('#composebody')).toHaveValue('There it is.')
    page.on('dialog', dialog => void dialog.accept())
    await write('Mum <mum@mail.example>')
    await expect.poll(() => sink.sent).toEqual([['mum@mail.example']])
    expect(complaints).toEqual([])
  })
})

test.describe('Converse.js on Prosody', () => {
  test.skip(!prosodyInstalled() || !converseInstalled(), 'Prosody or Converse.js is not on this machine')

  test('puts away the contact, pauses the thread, and sends nothing to them', async ({
    context,
    goOn,
    complaints,
    prosody,
    converse,
  }) => {
    const page = await context.newPage()
    // Theirs is put away in the list; a program of one's own could still open it.
    const open = (account: string) =>
      page.locator(`a.open-chat[data-jid="${account}@localhost"]`).dispatchEvent('click')
    const inChat = (account: string, part: string) =>
      page.locator(`converse-chat[jid="${account}@localhost"] ${part}`)
    const draft = (account: string) => inChat(account, 'textarea.chat-textarea')
    const send = (account: string) => inChat(account, 'button.send-button').click()
    await page.goto(converse.url)
    const roster = page.locator('converse-roster .list-item.controlbox-padded')
    await expect.poll(() => roster.count()).toBeGreaterThan(3)
    await expect.poll(async () => holding(await seen(roster), 'Mum')).toBe(1)
    const shown = await seen(roster)
    expect(shown.filter(row => /Alex Rivera(?!s)/.test(row))).toHaveLength(1)
    expect(holding(shown, 'Alex Riverason')).toBe(1)

    await page.getByText('Mum', { exact: true }).first().click()
    await draft('mum').fill('Dinner on Sunday?')
    await draft('mum').press('Enter')
    await expect.poll(() => prosody.waitingFor('mum')).toBe(1)
    await open('alex.rivera')
    await expectPause(page)
    // It shows the thread again by itself: from there one must get to others, and nowhere to theirs.
    await page.goto(converse.url)
    await page.getByText('Mum', { exact: true }).first().click()
    await expect(draft('mum')).toBeVisible()
    await page
      .evaluate(() => location.assign('#converse/chat?jid=alex.rivera@localhost'))
      .catch(() => undefined)
    await expectPause(page)

    await goOn()
    await page.goto(converse.url)
    await page.getByText('Mum', { exact: true }).first().waitFor()
    await open('alex.rivera')
    await draft('alex.rivera').fill('I miss you')
    await draft('alex.rivera').press('Enter')
    await leave(page)
    await send('alex.rivera')
    await leave(page)
    await expect(draft('alex.rivera')).toHaveValue('I miss you')
    await open('riverason')
    await draft('riverason').fill('The bill is paid')
    await send('riverason')
    await expect.poll(() => prosody.waitingFor('riverason')).toBe(1)
    expect(prosody.waitingFor('alex.rivera')).toBe(0)
    expect(complaints).toEqual([])
  })
})

test.describe('MediaWiki', () => {
  test.skip(!mediawikiInstalled(), 'MediaWiki or PHP is not on this machine')

  test('puts away their changes and comments, pauses their pages, and saves nothing to them', async ({
    context,
    goOn,
    complaints,
    wiki,
  }) => {
    const at = (title: string, more = '') => `${wiki.url}/index.php?title=${title}${more}`
    const signed = (name: string, words: string) =>
      `${words} --[[User:${name}|${name}]] 10:00, 21 November 2026 (UTC)`
    await wiki.edit('Tulips', 'Alex Rivera', 'Red', 'planted')
    await wiki.edit('Roses', 'Alex Riverason', 'White', 'cut')
    await wiki.edit('Beans', 'Mum', 'Long', 'with Alex Rivera')
    await wiki.edit('Peas', 'Mum', 'Green', 'podded')
    await wiki.edit(
      'Talk:Peas',
      'Mum',
      [
        signed('Mum', 'They are green.'),
        signed('Alex Rivera', 'So they are.'),
        signed('Alex Riverason', 'Not all.'),
      ].join('\n\n'),
      'asked',
    )
    const page = await context.newPage()
    await page.goto(at('Special:UserLogin'))
    await page.locator('#wpName1').fill(wiki.user)
    await page.locator('#wpPassword1').fill(wiki.password)
    await page.locator('#wpLoginAttempt').click()
    await page.goto(at('Special:EditWatchlist/raw'))
    await page.locator('textarea[name=wpTitles]').fill('Tulips\nRoses\nPeas')
    await page.getByRole('button', { name: 'Update watchlist' }).click()

    for (const feed of ['Special:RecentChanges', 'Special:Watchlist']) {
      await page.goto(at(feed, '&days=90&hidebots=0'))
      const rows = page.locator('.mw-changeslist-line:not(tr tr)')
      await expect.poll(async () => holding(await seen(rows), 'Peas')).toBeGreaterThan(0)
      const shown = await seen(rows)
      expect(holding(shown, 'Tulips'), feed).toBe(0)
      expect(holding(shown, 'Roses'), feed).toBe(1)
    }
    await page.goto(at('Talk:Peas'))
    const comments = await seen(page.locator('.mw-parser-output p'))
    expect(comments.map(one => one.split(' --')[0])).toEqual(['They are green.', 'Not all.'])

    for (const theirPage of [
      'User:Alex_Rivera',
      'User_talk:Alex_Rivera',
      'Special:Contributions/Alex_Rivera',
    ]) {
      await page.goto(at(theirPage)).catch(() => undefined)
      await expectPause(page)
    }
    await page.goto(at('Peas'))
    await page.locator('#searchInput').fill('Alex Rivera')
    await page.locator('#searchInput').press('Enter')
    await expectPause(page)

    await goOn()
    const write = async (title: string) => {
      await page.goto(at(title, '&action=edit'))
      await page.locator('#wpTextbox1').fill('Hello there')
      await page.locator('#wpSave').click()
    }
    await write('User_talk:Alex_Rivera')
    await leave(page)
    await expect(page.locator('#wpTextbox1')).toHaveValue('Hello there')
    page.on('dialog', dialog => void dialog.accept())
    await write('User_talk:Mum')
    await expect(page.locator('.mw-parser-output')).toContainText('Hello there')
    const saved = await page.request.get(at('User_talk:Alex_Rivera', '&action=raw'))
    expect(saved.status()).toBe(404)
    expect(complaints).toEqual([])
  })
})
