import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'

// With the sea in motion, as most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

const heading = 'It rises, peaks and often passes.'
const evening = new Date('2026-11-20T20:30:00+01:00')

test.describe('by touch, without a network', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test.beforeEach(async ({ page }) => {
    await page.clock.install({ time: evening })
    await enter(page)
    await goOffline(page)
    await page.getByRole('link', { name: 'I feel the urge' }).tap()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  })

  test('a wave that passed: strength in one tap, a way, the exit, and then it is over', async ({ page }) => {
    await page.getByRole('radio', { name: '7' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('link', { name: /Stay with it/ }).tap()
    await page.getByRole('button', { name: 'With a few words' }).tap()
    await expect(page.getByText('You are here. Nothing has to be decided.')).toBeVisible()
    await page.getByRole('button', { name: 'Stop here' }).tap()
    await page.getByRole('button', { name: 'It passed' }).tap()
    await expect(page.getByRole('heading', { name: 'It passed.' })).toBeVisible()
    await page.getByRole('link', { name: 'To Today' }).tap()
    await page.getByRole('link', { name: 'I feel the urge' }).tap()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  })

  test('on a slow phone: who ends a wave and comes back faster than that is written begins anew', async ({
    page,
  }) => {
    await page.getByRole('radio', { name: '7' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await expect(page.getByRole('link', { name: /Stay with it/ })).toBeVisible()
    await page.evaluate(() => {
      const { encrypt } = SubtleCrypto.prototype
      SubtleCrypto.prototype.encrypt = async function (...given) {
        await new Promise(go => setTimeout(go, 1500))
        return encrypt.apply(this, given)
      }
    })
    await page.getByRole('button', { name: 'It passed' }).tap()
    await page.getByRole('link', { name: 'To Today' }).tap()
    await page.getByRole('link', { name: 'I feel the urge' }).tap()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await expect(page.getByText('It passed')).toBeHidden()
  })

  test('the wave to stay with is as high as the person said', async ({ page }) => {
    const line = page.locator('.wave-ride-line')
    await page.getByRole('radio', { name: '3' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('link', { name: /Stay with it/ }).tap()
    const low = await line.getAttribute('d')
    await page.getByRole('link', { name: 'Back', exact: true }).tap()
    await page.getByRole('group', { name: 'How strong is it now?' }).getByRole('radio', { name: '8' }).tap()
    await page.getByRole('link', { name: /Stay with it/ }).tap()
    await expect(line).not.toHaveAttribute('d', low ?? '')
  })

  test('still here: another way is offered, the one just taken comes last', async ({ page }) => {
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('link', { name: /Stay with it/ }).tap()
    await page.getByRole('button', { name: 'Still here' }).tap()
    await expect(page.getByText(/A wave can take its time/)).toBeVisible()
    const ways = page.getByRole('region', { name: 'Four ways through' }).getByRole('link')
    await expect(ways.first()).toContainText('Let it out')
    await expect(ways.last()).toContainText('Stay with it')
  })

  test('I contacted them: noted as a fact in one tap, and the wave has ended', async ({ page }) => {
    await page.getByRole('radio', { name: '6' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('button', { name: 'I contacted them' }).tap()
    await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
    await page.getByRole('link', { name: 'I feel the urge' }).tap()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  })

  test('I looked: noted as what it was', async ({ page }) => {
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('button', { name: 'I looked' }).tap()
    await expect(page.getByRole('heading', { name: 'You looked at them.' })).toBeVisible()
  })

  test('a slip of the finger is taken back, and the wave is on again', async ({ page }) => {
    await page.getByRole('radio', { name: '6' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('button', { name: 'I contacted them' }).tap()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect(page.getByRole('heading', { name: /^Just begun/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Four ways through' })).toBeVisible()
  })

  test('I won’t, for now: it is asked about once after twenty minutes, and then no more', async ({
    page,
  }) => {
    await page.getByRole('radio', { name: '8' }).tap()
    await page.getByRole('button', { name: 'I won’t, for now' }).tap()
    await expect(page.getByRole('heading', { name: 'Not now is enough.' })).toBeVisible()
    await page.getByRole('link', { name: 'To Today' }).tap()
    await page.clock.fastForward('21:00')
    await page.getByRole('link', { name: 'I feel the urge' }).tap()
    await expect(page.getByRole('heading', { name: /Twenty minutes ago you put it off/ })).toBeVisible()
    await page.getByRole('button', { name: 'It passed' }).tap()
    await page.getByRole('link', { name: 'To Today' }).tap()
    await page.getByRole('link', { name: 'I feel the urge' }).tap()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  })

  test('a guess is compared with what came, when twenty minutes are over', async ({ page }) => {
    await page.getByRole('radio', { name: '7' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByText('Guess how strong it will be in 20 minutes').tap()
    const guess = page.getByRole('group', { name: 'How strong in 20 minutes, do you think?' })
    await guess.getByRole('radio', { name: '8' }).tap()
    await expect(page.getByText(/You guess 8/)).toBeVisible()
    await page.clock.fastForward('20:00')
    const again = page.getByRole('group', { name: 'How strong is it now?' })
    await again.getByRole('radio', { name: '5' }).tap()
    await expect(page.getByText('You thought 8; it is 5.')).toBeVisible()
  })

  test('a reload in the middle takes up the same wave', async ({ page }) => {
    await page.getByRole('radio', { name: '6' }).tap()
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await expect(page.getByRole('region', { name: 'Four ways through' })).toBeVisible()
    await page.clock.fastForward('04:00')
    await page.goto('/now')
    await expect(page.getByRole('heading', { name: /4 minutes in/ })).toBeVisible()
  })

  test('what is let out is held, and still held after a reload', async ({ page }) => {
    await page.getByRole('button', { name: 'Help me through it' }).tap()
    await page.getByRole('link', { name: /Let it out/ }).tap()
    await page.getByRole('button', { name: 'No, I want to write' }).tap()
    await page.getByLabel('What you would say').fill('I miss the small things.')
    await page.getByRole('button', { name: 'Hold it for 24 hours' }).tap()
    await expect(page.getByText('It is held. It can wait; so can you.')).toBeVisible()
    await page.goto('/kept')
    await expect(page.getByText('I miss the small things.')).toBeVisible()
  })
})

test('by keyboard alone: strength by a digit, help, a way, and out', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await pressOn(page, page.getByRole('link', { name: 'I feel the urge' }))
  await expect(page.getByRole('heading', { name: heading })).toBeFocused()
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('7')
  await expect(page.getByRole('radio', { name: '7' })).toBeChecked()
  await pressOn(page, page.getByRole('button', { name: 'Help me through it' }))
  await pressOn(page, page.getByRole('link', { name: /Do something/ }))
  await expect(page.getByRole('heading', { name: 'Do something' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Tidy one drawer' }))
  await expect(page.getByText('Go ahead: Tidy one drawer.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'It passed' }))
  await expect(page.getByRole('heading', { name: 'It passed.' })).toBeFocused()
})

test('the plain question comes at 9, help first, and rests when it is put aside', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/now')
  const question = page.getByRole('heading', { name: 'Are you thinking about ending your life?' })
  await page.getByRole('radio', { name: '8' }).click()
  await expect(question).toBeHidden()
  await page.getByRole('radio', { name: '9' }).click()
  await expect(question).toBeVisible()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(question).toBeHidden()
  await page.getByRole('button', { name: 'Help me through it' }).click()
  await expect(question).toBeHidden()
  await page.getByRole('link', { name: 'It is about more than an urge' }).click()
  await page.getByRole('link', { name: 'Yes, or I am not sure' }).click()
  await expect(page).toHaveURL(/\/help$/)
})

test('before any door, with nothing answered, the urge has help at once', async ({ page }) => {
  await page.goto('/now')
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  await page.getByRole('button', { name: 'Help me through it' }).click()
  await page.getByRole('link', { name: /Reach someone/ }).click()
  await expect(page.getByLabel('What you could write')).not.toBeEmpty()
  await expect(page.getByText(/No answer yet is not a no/)).toBeVisible()
})

test('arriving records nothing: the first tap does', async ({ page }) => {
  await page.clock.install({ time: evening })
  await enter(page)
  await page.goto('/now')
  await page.goto('/')
  await page.clock.fastForward('05:00')
  await page.goto('/now')
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
})

test('after midnight there are fewer choices, no numbers, and a word about ten o’clock', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T01:10:00+01:00') })
  await enter(page)
  await page.goto('/now')
  await expect(page.getByText('Nothing has to be decided tonight. It can wait until 10:00.')).toBeVisible()
  await page.getByRole('radio', { name: '7' }).click()
  await page.getByRole('button', { name: 'Help me through it' }).click()
  const ways = page.getByRole('region', { name: 'Four ways through' }).getByRole('link')
  await expect(ways).toHaveCount(2)
  await expect(page.getByText('Guess how strong it will be in 20 minutes')).toBeHidden()
  await page.getByRole('button', { name: 'Other ways' }).click()
  await expect(ways).toHaveCount(4)
})

test('the hour after: hands, a slow sound that stops at a tap, and a word after a drink', async ({
  page,
}) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/after')
  await page.getByRole('link', { name: /I cannot sleep/ }).click()
  await page.getByRole('button', { name: 'Play the sound' }).click()
  await expect(page.getByText(/The sound plays/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop the sound' }).click()
  await expect(page.getByText('The sound is off.')).toBeVisible()
  await page.getByRole('link', { name: 'Back' }).click()
  await page.getByRole('link', { name: /Hands busy/ }).click()
  await expect(page.getByText('Fold the laundry')).toBeVisible()
  await page.getByRole('link', { name: 'Back' }).click()
  await page.getByRole('link', { name: /I had a drink/ }).click()
  await expect(page.getByText(/A large glass of water/)).toBeVisible()
})

test('their own people, list, plans and reasons are where they are needed', async ({ page }) => {
  await enter(page)
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Add someone' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Robin')
  await page.getByLabel('Phone number').fill('+44 20 7946 0123')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a reason' }).click()
  await page.getByLabel('In your words').fill('I slept badly for a year.')
  await page.getByRole('button', { name: 'Save' }).click()
  await goOffline(page)
  await page.goto('/now?s=reachSomeone')
  const call = page.getByRole('link', { name: 'Call Robin' })
  await expect(call).toHaveAttribute('href', 'tel:+442079460123')
  const message = page.getByRole('link', { name: 'Message Robin' })
  await expect(message).toHaveAttribute('href', /^sms:\+442079460123\?&body=I%20am%20having/)
  await page.getByLabel('What you could write').fill('Are you up?')
  await expect(message).toHaveAttribute('href', /body=Are%20you%20up%3F$/)
  await page.goto('/now?s=cards')
  await expect(page.getByText('I slept badly for a year.')).toBeVisible()
  await page.goto('/now?s=doSomething')
  await page.locator('summary').click()
  await page.getByRole('textbox', { name: 'Something of your own' }).fill('Walk to the harbour')
  await page.getByRole('button', { name: 'Put it on my list' }).click()
  await page.getByRole('button', { name: 'Walk to the harbour' }).click()
  await expect(page.getByText('Go ahead: Walk to the harbour.')).toBeVisible()
})

test('where the journal cannot be opened nothing is promised to be held, and it is said so', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await page.goto('/now')
  await expect(page.getByText('Nothing is kept: the journal could not be opened.')).toBeVisible()
  await page.getByRole('button', { name: 'Help me through it' }).click()
  await expect(page.getByText(/held for 24 hours/)).toHaveCount(0)
  await page.getByRole('link', { name: /Let it out/ }).click()
  await page.getByRole('button', { name: 'No, I want to write' }).click()
  await page.getByLabel('What you would say').fill('I miss the small things.')
  await page.getByRole('button', { name: 'Put it down here' }).click()
  await expect(page.getByText('It is not kept: it goes when you close this page.')).toBeVisible()
  await expect(page.getByText(/It is held|You can decide about it from/)).toHaveCount(0)
})
