import type { Page } from '@playwright/test'
import { test as base, expect, usualSetup } from './fixtures.ts'
import { boxOf, expectNoQuestion, expectQuestion, heard, press } from './guard-dialog.ts'
import { app, chat, comments, letter, nosy, searching } from './guard-pages.ts'
import { serve, site } from './hide-pages.ts'

const [them] = usualSetup.people
const person = {
  ...them,
  names: ['Alex Rivera'],
  nicknames: [],
  handles: ['alex.rivera'],
  profiles: [],
  phones: [],
}
const theirs = { ...person, mails: ['alex.rivera@mail.example'], notThem: ['alex@tulips.example'] }
const notNow = 'I won’t, for now'

const test = base.extend<{ goOn: () => Promise<void>; counted: () => Promise<number> }>({
  context: async ({ context }, use) => {
    await serve(context, {
      ...{ '/': app, '/app': app, '/mum': app, '/search': searching },
      ...{ '/chat': chat, '/letter': letter, '/comments': comments, '/nosy': nosy },
    })
    await use(context)
  },
  goOn: async ({ inside }, use) => {
    await use(async () => {
      const went = { page: 'went', why: 'thread', necessary: false, address: 'http://feed.example/' }
      await inside.evaluate(ask => chrome.runtime.sendMessage(ask), went)
    })
  },
  counted: async ({ inside }, use) => {
    await use(
      async () => (await inside.evaluate(() => chrome.runtime.sendMessage({ page: 'state' }))).waiting,
    )
  },
})

test.beforeEach(({ setUp }) => setUp({ people: [theirs], wait: 5 }))

const expectPause = (page: Page, why: string) => expect(page).toHaveURL(new RegExp(`pause\\.html#${why}`))
const follow = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('a[href="/alex.rivera"]')?.click())
const sent = (page: Page) => page.evaluate(() => Reflect.get(window, 'sent'))

test('A page of theirs is paused before it is drawn, whichever way one goes there', async ({ context }) => {
  const ways = [
    // The link itself is put away; a keyboard or a program may press it all the same.
    (page: Page) => follow(page),
    (page: Page) => page.evaluate(() => Reflect.get(window, 'go')('/alex.rivera')),
    (page: Page) => page.evaluate(() => location.assign('/alex.rivera')),
  ]
  for (const go of ways) {
    const page = await context.newPage()
    await page.goto(`${site}/app`)
    await page.locator('a[href="/mum"]').click()
    await expect(page.locator('#view')).toHaveText('/mum')
    await go(page).catch(() => undefined)
    await expectPause(page, 'profile')
  }
})

test('Going on lets every page through for a while, and then no more', async ({ context, goOn, inside }) => {
  const page = await context.newPage()
  await goOn()
  // The page hears of it a moment later.
  await expect(async () => {
    await page.goto(`${site}/app`)
    await follow(page)
    await expect(page.locator('#view')).toHaveText('/alex.rivera', { timeout: 1_000 })
  }).toPass()
  await page.locator('a[href="/mum"]').click()
  await inside.evaluate(() => chrome.runtime.sendMessage({ page: 'stopGoing' }))
  await expect(async () => {
    if (!page.url().includes('pause.html')) {
      await page.locator('a[href="/mum"]').click()
      await follow(page)
    }
    await expect(page).toHaveURL(/pause\.html#profile/, { timeout: 1_000 })
  }).toPass()
})

test('No pause stands before a channel that is necessary', async ({ context, setUp }) => {
  await setUp({
    people: [theirs],
    necessary: ['https://feed.example/alex.rivera', 'alex.rivera@mail.example'],
  })
  const page = await context.newPage()
  await page.goto(`${site}/app`)
  await follow(page)
  await expect(page.locator('#view')).toHaveText('/alex.rivera')
  await page.goto(`${site}/letter`)
  await page.locator('#to').fill('Alex Rivera <alex.rivera@mail.example>')
  await page.locator('#send').click()
  expect(await sent(page)).toHaveLength(1)
})

test.describe('A search for them is paused', () => {
  test('on Enter, on the button, on a suggestion', async ({ context }) => {
    for (const search of [
      async (page: Page) => page.locator('[name=q]').press('Enter'),
      async (page: Page) => page.getByRole('button', { name: 'Find' }).click(),
      async (page: Page) => {
        await page.locator('#live').fill('alex   RIVERA')
        await page.locator('#live').press('Enter')
      },
    ]) {
      const page = await context.newPage()
      await page.goto(`${site}/search`)
      await page.locator('[name=q]').fill('Alex Rivera')
      await search(page)
      await expectPause(page, 'search')
      expect(page.url()).not.toMatch(/rivera/i)
      await page.close()
    }
  })

  test('but not one for somebody else, nor the Enter that ends a word of an input method', async ({
    context,
  }) => {
    const page = await context.newPage()
    await page.goto(`${site}/search`)
    await page.locator('[name=q]').fill('Alex Riverason')
    await page.locator('[name=q]').press('Enter')
    await expect(page.locator('#found')).toHaveText('searched')
    await page.locator('#live').fill('Alexandra Rivers')
    await page.locator('#other').click()
    await expect(page.locator('#found')).toHaveText('picked')
    await page.locator('#live').fill('Alex Rivera')
    await page
      .locator('#live')
      .evaluate(field =>
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
      )
    await expect(page.locator('#found')).toHaveText('looked')
  })
})

test.describe('In a chat without addresses', () => {
  const openThread = async (page: Page, who: string) => {
    await page.locator(`#to-${who}`).click()
    await expect(page.locator('#head')).not.toBeEmpty()
    await page.waitForTimeout(100)
  }

  test('opening the thread with them is paused, known by the heading alone', async ({ context }) => {
    const page = await context.newPage()
    await page.goto(`${site}/chat`)
    await openThread(page, 'mum')
    await page.waitForTimeout(2000)
    await openThread(page, 'namesake')
    await page.waitForTimeout(2000)
    expect(page.url()).toBe(`${site}/chat`)
    await page.locator('#to-alex').click()
    await expectPause(page, 'thread')
  })

  test('neither Enter nor the button sends to them, and the draft stays', async ({
    context,
    goOn,
    counted,
  }) => {
    await goOn()
    const page = await context.newPage()
    await page.goto(`${site}/chat`)
    await openThread(page, 'alex')
    const before = await counted()
    await page.locator('#draft').fill('I miss you')
    await page.locator('#draft').press('Enter')
    await expectQuestion(page)
    await press(page, notNow)
    await expectNoQuestion(page)
    await page.locator('#send').click()
    await expectQuestion(page)
    await page.keyboard.press('Escape')
    await expectNoQuestion(page)
    await page.locator('#send').click()
    await press(page, 'Keep it as a draft')
    await expect(page.locator('#draft')).toBeFocused()
    await expect(page.locator('#draft')).toHaveValue('I miss you')
    expect(await sent(page)).toEqual([])
    expect(await counted()).toBe(before + 3)
  })

  test('a name inside of the history is not the one who is written to', async ({ context }) => {
    const page = await context.newPage()
    await page.goto(`${site}/chat`)
    await openThread(page, 'mum')
    await page.locator('#draft').fill('Dinner on Sunday?')
    await page.locator('#draft').press('Enter')
    await openThread(page, 'namesake')
    await page.locator('#draft').fill('Hello')
    await page.locator('#send').click()
    expect(await sent(page)).toEqual(['mum: Dinner on Sunday?', 'namesake: Hello'])
  })

  test('after the wait one may send, by one’s own hand, for a while', async ({ context, goOn, counted }) => {
    await goOn()
    const page = await context.newPage()
    await page.goto(`${site}/chat`)
    await openThread(page, 'alex')
    await page.locator('#draft').fill('The keys are with Sam')
    await page.locator('#draft').press('Enter')
    await expectQuestion(page)
    const waiting = (await heard(page)).find(({ name }) => name.startsWith('Send it: in'))
    expect(waiting).toBeDefined()
    const { x, y } = await boxOf(page, waiting?.id ?? 0)
    await page.mouse.click(x + 20, y + 10)
    await expectQuestion(page)
    await expect.poll(async () => (await heard(page)).some(({ name }) => name === 'Send it')).toBe(true)
    const before = await counted()
    await press(page, 'Send it')
    await expectNoQuestion(page)
    expect(await sent(page)).toEqual([])
    await page.locator('#draft').press('Enter')
    await page.locator('#draft').fill('Only that')
    await page.locator('#send').click()
    expect(await sent(page)).toEqual(['alex: The keys are with Sam', 'alex: Only that'])
    await expect.poll(counted).toBe(before + 1)
  })

  test('works by keyboard alone, leaving first', async ({ context, goOn }) => {
    await goOn()
    const page = await context.newPage()
    await page.goto(`${site}/chat`)
    await openThread(page, 'alex')
    await page.locator('#draft').fill('Hi')
    await page.locator('#draft').press('Enter')
    await expectQuestion(page)
    const focused = async () => (await heard(page)).find(one => one.focused && one.role === 'button')?.name
    expect(await focused()).toBe(notNow)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Keep it as a draft')
    await page.keyboard.press('Tab')
    expect(await focused()).toMatch(/^Send it/)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expectNoQuestion(page)
    await expect(page.locator('#draft')).toBeFocused()
  })

  test('the page can neither read nor press what is asked', async ({ context, goOn }) => {
    await goOn()
    const page = await context.newPage()
    await page.goto(`${site}/nosy`)
    await openThread(page, 'alex')
    await page.locator('#draft').fill('Hi')
    await page.locator('#draft').press('Enter')
    await expectQuestion(page)
    await page.evaluate(() => Reflect.set(window, 'heard', []))
    const tried = await page.evaluate(() => Reflect.get(window, 'tryAll')())
    expect(tried).toMatchObject({ root: true, words: '', dialogs: 0 })
    expect(tried.names).not.toMatch(/rivera|breakwater|guard/i)
    await expectQuestion(page)
    expect(await sent(page)).toEqual([])
  })
})

test.describe('In webmail', () => {
  test('a letter to them stays, one to others goes', async ({ context }) => {
    const page = await context.newPage()
    await page.goto(`${site}/letter`)
    const write = async (to: string, copy = '') => {
      await page.locator('#to').fill(to)
      await page.locator('#cc').fill(copy)
      await page.locator('#send').click()
    }
    await write('Mum <mum@mail.example>')
    await write('Alex Riverason <alex.riverason@mail.example>')
    await write('Alex Rivera <alex@tulips.example>')
    expect(await sent(page)).toHaveLength(3)
    for (const [to, copy] of [
      ['Alex Rivera <alex.rivera@mail.example>', ''],
      ['ALEX.RIVERA@mail.example', ''],
      ['mum@mail.example', 'alex.rivera@mail.example'],
    ]) {
      await write(to ?? '', copy)
      await expectQuestion(page)
      await press(page, notNow)
      await expectNoQuestion(page)
    }
    expect(await sent(page)).toHaveLength(3)
  })

  test('chips count, Ctrl and Enter too, a draft is saved without a question', async ({ context }) => {
    const page = await context.newPage()
    await page.goto(`${site}/letter`)
    await page.locator('#to').evaluate(field => {
      const chip = document.createElement('span')
      chip.className = 'chip'
      chip.title = 'alex.rivera@mail.example'
      chip.textContent = 'A.'
      field.after(chip)
    })
    await page.locator('#body').fill('Line')
    await page.locator('#body').press('Enter')
    await page.locator('#body').press('Control+Enter')
    await expectQuestion(page)
    await press(page, 'Keep it as a draft')
    await expect(page.locator('#body')).toHaveValue('Line\n')
    await page.locator('#save').click()
    expect(await sent(page)).toEqual(['save: '])
  })
})

test('A comment under another’s text is nobody’s thread', async ({ context }) => {
  const page = await context.newPage()
  await page.goto(`${site}/comments`)
  await page.locator('#draft').fill('Lovely')
  await page.locator('#send').click()
  expect(await sent(page)).toEqual(['Lovely'])
})

test('The question fits a small screen in light and dark, with buttons large enough to touch', async ({
  context,
  goOn,
}) => {
  await goOn()
  const page = await context.newPage()
  await page.goto(`${site}/chat`)
  await page.locator('#to-alex').click()
  await page.locator('#draft').fill('Hi')
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 640 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator('#draft').press('Enter')
    await expectQuestion(page)
    for (const { id } of (await heard(page)).filter(({ role }) => role === 'button')) {
      const box = await boxOf(page, id)
      expect(box.height).toBeGreaterThanOrEqual(44)
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
    }
    await page.screenshot({ path: `test-results/shield/question-${width}-${colorScheme}.png` })
    await page.keyboard.press('Escape')
    await expectNoQuestion(page)
  }
})
