import { expect, test } from './fixtures.ts'

test('is installed, and takes a setup that its own page hands over', async ({ setUp, inside }) => {
  await setUp()
  const state = await inside.evaluate(() => chrome.runtime.sendMessage({ page: 'state' }))
  expect(state).toMatchObject({ stage: 'open', armed: true })
})
