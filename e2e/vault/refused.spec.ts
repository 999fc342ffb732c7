import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { noteChance, says, writeReason } from '../support/person.ts'
import { expect, test } from '../support/vault-test.ts'

/** The urge and help, as somebody needs them whatever the browser refuses. */
async function expectHelpWorks(page: Page): Promise<void> {
  await page.goto('/now')
  await page.getByRole('button', { name: 'Help me through it' }).click()
  await expect(page.getByText('Stay with it')).toBeVisible()
  await page.goto('/help')
  await expect(page.getByRole('heading', { name: 'Get help now', level: 1 })).toBeVisible()
}

test('a browser that refuses IndexedDB is told apart in words; help works, and one can go on without keeping', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This browser does not let pages keep anything',
  )
  await expect(page.getByText('That is usual in a private window')).toBeVisible()
  await expectHelpWorks(page)
  await page.goto('/')
  await page.getByRole('button', { name: 'Use it without keeping anything' }).click()
  await noteChance(page)
  await expect(page.getByText('Nothing is kept. Closing the tab ends it.')).toBeVisible()
})

test('a browser without an origin-private file system keeps the journal and says what is weaker', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined })
  })
  await enter(page)
  await writeReason(page, 'I sleep better')
  await page.goto('/settings')
  await expect(page.getByText('keys can be deleted but not surely overwritten')).toBeVisible()
  await expectHelpWorks(page)
  await page.goto('/plan')
  await expect(page.getByText('I sleep better')).toBeVisible()
})

test('a browser that promises nothing is said to forget, and its no is said with what helps', async ({
  page,
}) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => Promise.resolve(false)
    StorageManager.prototype.persisted = () => Promise.resolve(false)
  })
  await enter(page)
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'This browser may forget' })).toBeVisible()
  await expect(page.getByText('There is no second copy yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Ask the browser to keep it' }).click()
  await expect(says(page, 'A second copy is what really helps.')).toBeVisible()
})

test('a browser that cleared the keys and left the journal overwrites nothing and says what can be done', async ({
  page,
}) => {
  await enter(page)
  await noteChance(page)
  await page.goto('/away')
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('half.bin'))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The keys of this journal are gone')
  await expect(page.getByText('Nothing was overwritten.')).toBeVisible()
  await expectHelpWorks(page)
})
