import { expect, test } from './fixtures.ts'
import { buttonsWithin, press, spoken } from './hide-marks.ts'
import { page as html, post, seen, serve, site } from './hide-pages.ts'

const feed = html(`<main><h1>Feed</h1><div class="feed">
  ${post('Alex Rivera', 'Back from the lake.')}
  ${post('Sam Okafor', 'Lunch by the canal.')}
  ${post('Alex Riverason', 'A namesake writes.')}
  ${post('Alexandra Rivers', 'Another one.')}
  ${post('Kim Novak', 'A quiet day.', '<ul class="comments"><li><b>Alex Rivera</b> so true</li><li><b>Sam</b> yes</li></ul>')}
  ${post('Noor Haddad', 'See <a href="https://social.example/alex.rivera">this</a>.')}
  ${post('Jo Lind', 'A picture.', '<img alt="Photo of Alex Rivera" width="40" height="40">')}
  ${post('Ana Costa', 'We met Alex Rivera’s dog today, and had a long walk.')}
</div></main>`)

test('hides whole items that show the person, and only those', async ({ context, setUp }) => {
  await setUp()
  await serve(context, { '/': feed })
  const page = await context.newPage()
  await page.goto(site)
  await expect
    .poll(() => seen(page, '.post header a'))
    .toEqual(['Sam Okafor', 'Alex Riverason', 'Alexandra Rivers', 'Kim Novak', 'Ana Costa'])
  await expect.poll(() => seen(page, '.comments li')).toEqual(['Sam yes'])
  await expect(page.locator('h1')).toBeVisible()

  await setUp({ level: 'medium' })
  await page.reload()
  await expect
    .poll(() => seen(page, '.post header a'), 'a mention counts from medium on')
    .toEqual(['Sam Okafor', 'Alex Riverason', 'Alexandra Rivers', 'Kim Novak'])
})

test('a name just put into a field for names stays, so that it can be taken out; what is suggested there goes', async ({
  context,
  setUp,
}) => {
  await setUp({ level: 'medium' })
  const chip = (name: string) => `<li class="chip"><span>${name}</span> <a role="button">x</a></li>`
  const suggested = `<ul role="listbox"><li role="option">Alex Rivera</li><li role="option">Mum</li></ul>`
  const field = `<ul class="to">${chip('Alex Rivera')}${chip('Mum')}<li><input role="combobox"></li></ul>`
  const list = `<ul class="list"><li>Alex Rivera</li><li>Mum</li><li>Sam Okafor</li></ul>`
  await serve(context, { '/': html(`<main>${field}${suggested}${list}</main>`) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, '.list li')).toEqual(['Mum', 'Sam Okafor'])
  await expect.poll(() => seen(page, '[role=option]')).toEqual(['Mum'])
  await expect.poll(() => seen(page, '.chip span')).toEqual(['Alex Rivera', 'Mum'])
})

test('neither a screen reader nor a search in the page finds what is put away', async ({
  context,
  setUp,
}) => {
  await setUp({ level: 'medium' })
  await serve(context, { '/': feed })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => spoken(page).then(all => all.join('\n'))).toContain('Something is put away here')
  expect((await spoken(page)).join('\n')).not.toMatch(/Alex Rivera(?!son)/)
  expect(
    await page.evaluate(() =>
      (window as unknown as { find(text: string): boolean }).find('Back from the lake'),
    ),
  ).toBe(false)
})

test('a first name alone counts only beside a second sign', async ({ context, setUp }) => {
  await setUp({ level: 'medium' })
  const posts = [
    post('Kim Novak', 'Lexi is what we call our boat.'),
    post('Kim Novak', 'Lexi came along, says alex.rivera.'),
  ]
  await serve(context, { '/': html(`<div class="feed">${posts.join('')}</div>`) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, '.post p')).toEqual(['Lexi is what we call our boat.'])
})

test('a namesake with an address of their own stays visible, in a mailbox too', async ({
  context,
  setUp,
}) => {
  await setUp()
  const row = (name: string, mail: string, subject: string) =>
    `<tr><td><span title="${mail}">${name}</span></td><td>${subject}</td></tr>`
  const rows = [
    row('Alex Rivera', 'alex.rivera@mail.example', 'one'),
    row('Alex Rivera', 'someone.else@other.example', 'two'),
    row('Mum', 'mum@mail.example', 'three'),
    row('Alex', 'alex.rivera@mail.example', 'four'),
  ]
  await serve(context, { '/': html(`<table><tbody>${rows.join('')}</tbody></table>`) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, 'tr td:last-child')).toEqual(['two', 'three'])
})

test('whoever was marked "not them" and whom the person never wants hidden stay visible', async ({
  context,
  setUp,
}) => {
  const people = [
    {
      names: ['Alex Rivera'],
      nicknames: [],
      handles: [],
      profiles: [],
      phones: [],
      mails: [],
      notThem: ['https://social.example/other.alex'],
    },
  ]
  await setUp({ people, level: 'medium', neverHide: ['Ana Costa'], necessary: ['school@mail.example'] })
  const posts = [
    post('Alex Rivera', 'the one'),
    post('Alex Rivera', 'the other', '<a href="https://social.example/other.alex">page</a>'),
    post('Ana Costa', 'With Alex Rivera, a friend writes.'),
    post('Sam Okafor', 'With Alex Rivera, somebody writes.'),
    post('Office', 'Alex Rivera will fetch the child, says school@mail.example.'),
  ]
  await serve(context, { '/': html(`<div>${posts.join('')}</div>`) })
  const page = await context.newPage()
  await page.goto(site)
  await expect
    .poll(() => seen(page, '.post p'))
    .toEqual([
      'the other',
      'With Alex Rivera, a friend writes.',
      'Alex Rivera will fetch the child, says school@mail.example.',
    ])
})

test('stories, suggestions and search hits go one by one', async ({ context, setUp }) => {
  await setUp()
  const story = (name: string) =>
    `<a class="story" href="/s"><img alt="${name}’s story" width="40"><span>${name}</span></a>`
  const body = `<div class="tray">${['Alex Rivera', 'Sam Okafor', 'Kim Novak'].map(story).join('')}</div>
    <form><input type="search" name="q"><ul role="listbox"><li role="option">Alex Rivera</li><li role="option">Alex Riverason</li></ul></form>
    <div class="people">${['Alex Rivera', 'Jo Lind', 'Noor Haddad'].map(name => `<div class="card"><img alt="" width="20"><div><span>${name}</span></div><button>Follow</button></div>`).join('')}</div>`
  await serve(context, { '/': html(body) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, '.story')).toEqual(['Sam Okafor', 'Kim Novak'])
  await expect.poll(() => seen(page, '[role=option]')).toEqual(['Alex Riverason'])
  await expect.poll(() => seen(page, '.card button')).toHaveLength(2)
  await expect(page.locator('input')).toBeVisible()
})

test('what passes on or quotes their post goes with it, and no empty frame stays', async ({
  context,
  setUp,
}) => {
  await setUp()
  const body = `<div class="feed">
    <div class="cell"><div class="frame"><span>Kim passed this on</span>${post('Alex Rivera', 'words')}</div></div>
    <div class="cell"><div class="frame">${post('Kim Novak', 'look at this', `<div class="quote">${post('Alex Rivera', 'quoted')}</div>`)}</div></div>
    <div class="cell"><div class="frame">${post('Sam Okafor', 'own words')}</div></div></div>`
  await serve(context, { '/': html(body) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, '.post p, .frame > span')).toEqual(['own words'])
  const heights = await page
    .locator('.cell')
    .evaluateAll(all => all.map(one => one.getBoundingClientRect().height))
  expect(heights[0]).toBe(28)
  expect(heights[1], 'the second of a run').toBe(1)
})

test('a mark says how many, shows one after a pause, and puts it away again', async ({
  context,
  setUp,
  inside,
}) => {
  await setUp({ wait: 5 })
  const posts = [post('Sam Okafor', 'first'), post('Alex Rivera', 'one'), post('Alex Rivera', 'two')]
  const body = `<div class="feed">${posts.join('')}</div><div style="height:3000px"></div>`
  await serve(context, { '/': html(body) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => spoken(page).then(all => all.join('\n'))).toContain('2 things are put away here')
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await press(page, 'Show once')
  await expect.poll(() => seen(page, '.post p')).toEqual(['first'])
  await expect.poll(() => spoken(page).then(all => all.join('\n'))).toContain('Show it once')
  expect(await page.evaluate(() => document.documentElement.scrollHeight), 'nothing moves').toBe(height)
  await press(page, 'Show it once')
  await expect.poll(() => seen(page, '.post p')).toEqual(['first', 'one'])
  await page.mouse.wheel(0, 2500)
  await expect.poll(() => seen(page, '.post p')).toEqual(['first'])
  void inside
})

test('words that the person writes are never hidden', async ({ context, setUp }) => {
  await setUp({ level: 'weak' })
  const body =
    '<div contenteditable="true"><p>Dear Alex Rivera</p></div><textarea>Alex Rivera</textarea><p>Alex Rivera</p>'
  await serve(context, { '/': html(body) })
  const page = await context.newPage()
  await page.goto(site)
  await expect
    .poll(() => seen(page, '[contenteditable], textarea, body > p'))
    .toEqual(['Dear Alex Rivera', 'Alex Rivera'])
})

test('nor are those that come into a letter while it is written: typed, pasted, or set in as a mention', async ({
  context,
  setUp,
}) => {
  await setUp({ level: 'strong' })
  await serve(context, {
    '/': html(
      '<main><div class="letter" contenteditable="true"><p>Dear you</p></div><p>Alex Rivera</p></main>',
    ),
  })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, 'main > p')).toEqual([])
  const letter = page.locator('.letter')
  await letter.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Alex Rivera')
  await letter.evaluate(element => {
    const written =
      '<p>Alex Rivera</p><p>to <span contenteditable="false"><a href="https://social.example/alex.rivera">Alex</a></span></p>'
    element.insertAdjacentHTML('beforeend', written)
  })
  // What comes after it was looked at: so was the letter.
  await page
    .locator('main')
    .evaluate(main => main.insertAdjacentHTML('beforeend', '<p>Alex Rivera again</p><p>Sam</p>'))
  await expect.poll(() => seen(page, 'main > p')).toEqual(['Sam'])
  expect(await seen(page, '.letter > *')).toEqual(['Dear you', 'Alex Rivera', 'Alex Rivera', 'to Alex'])
})

for (const width of [360, 212, 140])
  test(`in a column of ${width} px what a mark offers can be read whole`, async ({ context, setUp }) => {
    await setUp()
    const column = `<div style="position:absolute;left:0;top:0;width:${width}px">${post('Alex Rivera', '<a href="mailto:alex.rivera@mail.example">Write to @arivera77</a>')}</div>`
    await serve(context, {
      '/': html(`<main><h1>Feed</h1></main>${column}`, '<style>body{margin:0}</style>'),
    })
    const page = await context.newPage()
    await page.goto(site)
    await expect.poll(() => buttonsWithin(page, width)).toContainEqual({ name: 'Show once', whole: true })
    expect((await buttonsWithin(page, width)).filter(({ whole }) => !whole)).toEqual([])
    expect((await spoken(page)).join(' '), 'the words stay for a screen reader').toContain('put away')
    await press(page, 'Show once')
    await expect.poll(() => buttonsWithin(page, width)).toHaveLength(2)
    expect((await buttonsWithin(page, width)).filter(({ whole }) => !whole)).toEqual([])
  })
