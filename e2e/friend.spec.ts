import care from '../content/en/care.json' with { type: 'json' }
import { expect, test, waitUntilKept } from './fixtures.ts'
import { compare, invite, lettersOf, newBrowser, relayCalls, sayYes } from './support/friend.ts'
import { threeWords, wordsOn } from './support/three-words.ts'
import { startPlan, walker } from './walk.ts'

// What a stranger, or somebody after the end, is refused with stands in the browser's console.
test.use({ expectedErrors: [/status of (401|404|409)/] })

test('a friend in another browser answers a hard hour; whoever comes second with the link gets nothing', async ({
  page,
  browser,
}) => {
  await startPlan(page)
  const link = await invite(page, 'Noor')
  const friend = await newBrowser(browser)
  const asked = relayCalls(friend)
  await walker(friend, 'en-GB').open(link)

  await test.step('the link is out of the address bar, nothing was asked of anybody, and no journal was opened', async () => {
    expect(friend.url()).toMatch(/\/friend$/)
    await expect(friend.getByText('You see only what they send you.')).toBeVisible()
    expect(asked).toEqual([])
    const databases = await friend.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(databases).toEqual(['breakwater-friend'])
  })
  await test.step('it survives being loaded again, and the yes', async () => {
    await friend.reload()
    await friend.getByLabel('What do you call them?').fill('Alex')
    await friend.getByLabel('Your name, as they should see it').fill('Noor B.')
    await friend.getByRole('button', { name: 'Yes, they can ask me' }).click()
    await expect(friend.getByRole('heading', { name: 'Alex', level: 1 })).toBeVisible()
  })
  await test.step('a stranger with the same link is told that it was used', async () => {
    const stranger = await newBrowser(browser)
    await sayYes(stranger, link)
    await expect(stranger.getByText('This invitation was opened before')).toBeVisible()
    await stranger.context().close()
  })
  await test.step('both see the same words, and only after a tap of the person', async () => {
    await expect(page.getByText('Somebody who calls themselves Noor B. opened the invitation.')).toBeVisible()
    await expect(threeWords(friend)).toHaveCount(0)
    await compare(page, friend)
  })

  const sent = relayCalls(page)
  const { go, press, follow, take } = walker(page, 'en-GB')
  await test.step('the strongest wave and a slip alert nobody by themselves', async () => {
    await go('/now')
    await page.getByRole('radio', { name: '10' }).click()
    await follow('I already contacted them')
    await take('I contacted them')
    await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
  })
  await test.step('"hard right now" shows what is sent, and sends nothing before', async () => {
    await go('/now?s=reachSomeone')
    await press('Hard right now → Noor')
    await expect(page.getByText('This is sent to Noor, and nothing else:')).toBeVisible()
    await press('Not now')
    await press('Hard right now → Noor')
    expect(lettersOf(sent)).toBe(0)
    await press('Send it')
    await expect(page.getByText('It is there. Noor has not answered yet.')).toBeVisible()
    expect(lettersOf(sent)).toBe(1)
  })
  await test.step('the friend has two questions, a plan, and one tap', async () => {
    await expect(friend.getByText('One tap tells them where you are.')).toBeVisible()
    await expect(friend.getByText('A plan for ten minutes')).toBeVisible()
    await friend.getByRole('button', { name: 'I am here. Ring me.' }).click()
    await expect(page.getByText('Noor: I am here. Ring me.')).toBeVisible()
  })
  await test.step('without a network it waits, can be taken back, and goes when there is one', async () => {
    await waitUntilKept(page)
    await page.goto('/now?s=reachSomeone')
    await expect(page.getByText('Noor: I am here. Ring me.')).toBeVisible()
    await page.context().setOffline(true)
    await press('Send it again')
    await press('Send it')
    await expect(page.getByText(/^It waits for a network/)).toBeVisible()
    await press('Take it back')
    await expect(page.getByText('Noor: I am here. Ring me.')).toBeVisible()
    await press('Send it again')
    await press('Send it')
    await expect(page.getByText(/^It waits for a network/)).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText('It is there. Noor has not answered yet.')).toBeVisible({ timeout: 40_000 })
    expect(lettersOf(sent)).toBe(2)
  })
  await test.step('quiet hours are told, with who is there now', async () => {
    await friend.getByText('When you are not to be reached').click()
    await friend.getByLabel('From').fill('14:00')
    await friend.getByLabel('Until').fill('19:00')
    await friend.getByRole('button', { name: 'Tell them these hours' }).click()
    await expect(page.getByText('Noor’s quiet hours: until 19:00.')).toBeVisible()
  })
  await test.step('how the week goes holds only what was ticked', async () => {
    await page.getByRole('link', { name: 'All friends' }).click()
    await page.getByRole('link', { name: /^Noor/ }).click()
    await page.getByText('How the week goes').click()
    await page.getByLabel('A sentence, if you like').fill('The evenings are the hard part.')
    await page.getByRole('button', { name: 'Send this', exact: true }).click()
    await expect(friend.getByText('The evenings are the hard part.')).toBeVisible()
    await expect(friend.getByText(/Urges that passed|Quiet days:/)).toHaveCount(0)
  })
  await test.step('the person ends it: both sides say so, and nothing of it is left once it is removed', async () => {
    await page.getByRole('button', { name: 'End it with Noor' }).click()
    await page.getByRole('button', { name: 'Yes, end it' }).click()
    await expect(page.getByText('You ended it.')).toBeVisible()
    await expect(friend.getByText('They ended it.')).toBeVisible()
    await page.getByRole('button', { name: 'Remove Noor and what was said' }).click()
    await expect(page.getByText('Nobody is invited yet')).toBeVisible()
    await friend.getByRole('button', { name: 'Take it off this browser' }).click()
    await expect(friend.getByText('It is gone from this browser.')).toBeVisible()
  })
  await friend.context().close()
})

test('the friend ends it, by keyboard alone, and the person is told', async ({ page, browser }) => {
  await startPlan(page)
  const friend = await newBrowser(browser)
  await sayYes(friend, await invite(page, 'Noor'))
  await expect(page.getByText('Somebody opened the invitation.')).toBeVisible()
  await compare(page, friend)
  const tabTo = async (name: string) => {
    const button = friend.getByRole('button', { name, exact: true })
    for (let presses = 0; presses < 40; presses++) {
      if (await button.evaluate(one => one === document.activeElement)) return
      await friend.keyboard.press('Tab')
    }
    throw new Error(`not reached by Tab: ${name}`)
  }
  await tabTo('Thinking of you.')
  await friend.keyboard.press('Enter')
  await expect(page.getByText('Thinking of you.')).toBeVisible()
  await tabTo('End it')
  await friend.keyboard.press('Enter')
  await tabTo('Yes, end it')
  await friend.keyboard.press('Enter')
  await expect(friend.getByText('You ended it.')).toBeVisible()
  await expect(page.getByText('Noor ended it.')).toBeVisible()
  await friend.context().close()
})

test('a friendship that is removed in the journal is over at the relay, too: at once, or at the next opening with a network', async ({
  page,
  browser,
  request,
}) => {
  const { go } = walker(page, 'en-GB')
  const boxes: string[] = []
  page.on('request', asked => {
    const { pathname } = new URL(asked.url())
    if (asked.method() === 'PUT' && /^\/v1\/boxes\/[^/]+$/.test(pathname)) boxes.push(pathname)
  })
  /** What the relay says to somebody who leaves a letter in the newest box: 404 when there is none. */
  const letter = async () =>
    (await request.post(`${boxes.at(-1)}/mail`, { data: Buffer.alloc(1024) })).status()
  const still = page.getByText('A removed friendship: still to be closed on the relay')
  const removeInvitation = async () => {
    await page.getByRole('button', { name: /^Remove: A friend was invited/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('Removed.')).toBeVisible()
  }
  await startPlan(page)
  const friend = await newBrowser(browser)
  await sayYes(friend, await invite(page, 'Noor'))
  await expect(page.getByText('Somebody opened the invitation.')).toBeVisible()

  await test.step('with a network both sides know of it, and nothing of it stays', async () => {
    await go('/journal')
    await removeInvitation()
    await expect(friend.getByText('They ended it.')).toBeVisible()
    await expect.poll(letter).toBe(404)
    await expect(still).toHaveCount(0)
  })
  await test.step('without one it is kept what closes the box, until that is done', async () => {
    await invite(page, 'Kim')
    await go('/journal')
    await waitUntilKept(page)
    await page.context().setOffline(true)
    await removeInvitation()
    await expect(still).toBeVisible()
    expect(await letter()).toBe(204)
    await page.context().setOffline(false)
    await page.reload()
    await expect.poll(letter).toBe(404)
    await expect(still).toHaveCount(0)
  })
  await friend.context().close()
})

test('somebody between the two shows other words, and the link of the person is used', async ({
  page,
  browser,
}) => {
  await startPlan(page)
  const link = await invite(page, 'Noor')
  const between = await newBrowser(browser)
  await sayYes(between, link)
  const other = await newBrowser(browser)
  await startPlan(other)
  const forged = await invite(other, 'Noor')
  const friend = await newBrowser(browser)
  await sayYes(friend, forged)
  for (const one of [page, other]) await one.getByRole('button', { name: 'Show the words' }).click()
  expect(await wordsOn(friend)).not.toEqual(await wordsOn(page))
  await friend.getByRole('button', { name: 'They are not the same' }).click()
  await expect(friend.getByText('Then somebody may sit between you.')).toBeVisible()
  for (const one of [between, other, friend]) await one.context().close()
})

test('in fear it asks first whether this friend is safe; without a network nothing is invited', async ({
  page,
}) => {
  await startPlan(page)
  const { go, pick, press, write } = walker(page, 'en-GB')
  await go('/safety')
  await pick(care.questions.danger.question, care.answers.yes)
  await go('/friends')
  await press('Invite a friend')
  await write('What do you call them?', 'Noor')
  const make = page.getByRole('button', { name: 'Make the invitation' })
  await expect(make).toBeDisabled()
  await pick('Would this friend keep it to themselves, whoever asks?', 'I am not sure')
  await expect(page.getByText('There are people whose work it is to listen')).toBeVisible()
  await expect(make).toBeDisabled()
  await pick('Would this friend keep it to themselves, whoever asks?', 'Yes, I am sure')
  await page.context().setOffline(true)
  await make.click()
  await expect(page.getByText('An invitation needs a network, and none was found.')).toBeVisible()
  await page.context().setOffline(false)
  await make.click()
  await expect(page.getByText('Not opened yet.')).toBeVisible()
})
