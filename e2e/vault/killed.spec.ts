import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { enter } from '../hands.ts'
import type { Act } from '../harness/harness.ts'
import { openHarness, serveWithHarness } from '../support/harness-page.ts'
import { lockNow, noteChance, setPassphrase, unlock } from '../support/person.ts'
import { Profile } from '../support/profile.ts'
import { expect, test } from '../support/vault-test.ts'

const rounds = process.env.LONG === undefined ? 5 : 200

/** What was acknowledged, and the one act that was not yet. */
class Ledger {
  readonly here = new Set<string>()
  readonly gone = new Set<string>()
  underWay: Act | undefined
  begun = 0
  acknowledged = 0

  readonly begin = (act: Act) => {
    this.underWay = act
    this.begun++
  }

  readonly end = ({ removes, added = [] }: Act) => {
    this.underWay = undefined
    this.acknowledged++
    for (const id of added) this.here.add(id)
    if (removes === undefined) return
    this.here.delete(removes)
    this.gone.add(removes)
  }

  /** Compares with what was found: nothing acknowledged is lost or has come back, and at most one act is neither. */
  compare(found: readonly string[]): void {
    const ids = new Set(found)
    expect(ids.size, 'an entry stands twice').toBe(found.length)
    const lost = [...this.here].filter(id => !ids.has(id) && id !== this.underWay?.removes)
    expect(lost, 'acknowledged and lost').toEqual([])
    expect(
      found.filter(id => this.gone.has(id)),
      'removed and back',
    ).toEqual([])
    const unknown = found.filter(id => !this.here.has(id))
    expect(unknown.length, 'invented').toBeLessThanOrEqual(this.underWay === undefined ? 0 : 1)
    this.#accept(ids)
  }

  #accept(ids: ReadonlySet<string>): void {
    const { removes } = this.underWay ?? {}
    if (removes !== undefined && !ids.has(removes)) this.gone.add(removes)
    this.here.clear()
    for (const id of ids) this.here.add(id)
    this.underWay = undefined
  }
}

test(`a browser killed in the middle of a write, ${rounds} times, loses nothing that was acknowledged and invents nothing`, async () => {
  test.setTimeout(60_000 + rounds * 12_000)
  const site = await serveWithHarness()
  const profile = new Profile(site.address)
  const ledger = new Ledger()
  const open = () => openHarness(profile, { onBegin: ledger.begin, onEnd: ledger.end })

  const first = await open()
  // Just below the length at which the tail is packed into a segment: the first rounds are killed while that goes on.
  await first.evaluate(() => window.harness.fill(480))
  for (const id of (await first.evaluate(() => window.harness.look())).ids) ledger.here.add(id)
  await profile.close()

  for (let round = 1; round <= rounds; round++) {
    const page = await open()
    const { ids, folds } = await page.evaluate(() => window.harness.look())
    ledger.compare(ids)
    expect(folds, 'the state is what the entries fold to').toBe(true)
    const { begun, acknowledged } = ledger
    page.evaluate(() => window.harness.goOn()).catch(() => 'killed in the middle, as intended')
    // A slow machine may not have come to its first write: every other round has begun one, the others have ended one.
    await expect
      .poll(() => (round % 2 === 0 ? ledger.begun - begun : ledger.acknowledged - acknowledged))
      .toBeGreaterThan(0)
    await page.waitForTimeout(Math.random() * 900)
    await profile.kill()
  }

  const { ids, folds } = await (await open()).evaluate(() => window.harness.look())
  ledger.compare(ids)
  expect(folds).toBe(true)
  expect(ledger.acknowledged, 'so that the rounds wrote at all').toBeGreaterThanOrEqual(rounds / 2)
  await profile.remove()
  await site.close()
})

test('a tap that was answered with "Noted." is there after the browser was killed in the same moment', async ({
  profile,
}) => {
  const page = await profile.open()
  await enter(page)
  await noteChance(page)
  await profile.kill()
  const journal = await profile.open('/journal')
  await expect(journal.getByRole('button', { name: /^Remove: Contact/ })).toHaveCount(1)
})

test('what was noted while locked joins the journal once, though the browser was killed in between', async ({
  profile,
}) => {
  const passphrase = 'six loose stones by the sea'
  const page = await profile.open()
  await enter(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.goto('/log')
  await page.getByRole('button', { name: /I saw them by chance/ }).click()
  await expect(page.getByRole('heading', { name: 'Noted.' })).toBeVisible()
  await profile.kill()

  for (const _ of ['first', 'again']) {
    const journal = await profile.open('/journal')
    await unlock(journal, passphrase)
    await expect(journal.getByRole('button', { name: /^Remove: Contact/ })).toHaveCount(1)
    await profile.kill()
  }
})

test('a browser that threw its database away is told of on the first page, and a new journal begins', async ({
  profile,
}) => {
  const page = await profile.open()
  await enter(page)
  await profile.kill()
  rmSync(join(profile.folder, 'Default/IndexedDB'), { recursive: true })

  const again = await profile.open()
  await expect(again.getByText('This browser no longer has the journal that was here')).toBeVisible()
  await enter(again)
  await noteChance(again)
  await again.goto('/journal')
  await expect(again.getByRole('button', { name: /^Remove: Contact/ })).toHaveCount(1)
})
