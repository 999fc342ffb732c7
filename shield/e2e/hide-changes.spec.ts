import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { expect, test } from './fixtures.ts'
import { page as html, post, seen, serve, site } from './hide-pages.ts'

/** The page of `hide-lists.tsx` as one script. */
async function bundledLists(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, 'hide-lists.tsx'), output: { format: 'iife' } },
    },
  })
  const [first] = 'output' in built ? built.output : []
  return first?.type === 'chunk' ? `// lists\n${first.code}` : ''
}

for (const list of ['virtuoso', 'tanstack'])
  test(`in a virtual list (${list}) they never show, neighbours stay, and nothing jumps`, async ({
    context,
    setUp,
  }) => {
    await setUp()
    await serve(context, {
      '/': html('<script src="/lists.js"></script>'),
      '/lists.js': await bundledLists(),
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    await page.goto(site)
    await page.locator(`#${list} .row`).first().waitFor()
    // Before every frame of a long way down and up: is a row of theirs in sight, and are others there?
    const found = await page.evaluate(async id => {
      const scroller = document.querySelector<HTMLElement>(`#${id}`)
      const shown = { theirs: 0, others: new Set<string>(), empty: 0 }
      for (let step = 0; step < 120; step++) {
        if (scroller !== null) scroller.scrollTop += step < 100 ? 130 : -400
        await new Promise(requestAnimationFrame)
        await new Promise(resume => setTimeout(resume))
        const rows = [...document.querySelectorAll<HTMLElement>(`#${id} .row`)].filter(row =>
          row.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        )
        shown.theirs += rows.filter(row => row.textContent?.startsWith('Alex Rivera')).length
        for (const row of rows) shown.others.add(row.textContent ?? '')
        if (rows.length < 3) shown.empty++
      }
      return { ...shown, others: shown.others.size }
    }, list)
    expect(found.theirs).toBe(0)
    expect(found.empty).toBe(0)
    expect(found.others).toBeGreaterThan(120)
    expect(said.filter(text => /zero-sized/i.test(text))).toEqual([])
  })

/** A feed of three, of which theirs, the first one, is put away. */
async function openThreePosts(context: BrowserContext): Promise<Page> {
  const posts = ['Alex Rivera', 'Sam Okafor', 'Kim Novak'].map(one => post(one, 'words'))
  await serve(context, { '/': html(`<div class="feed">${posts.join('')}</div>`) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, '.post a')).toEqual(['Sam Okafor', 'Kim Novak'])
  return page
}

test('a node that is used again shows when it is about somebody else, and goes when it is about them', async ({
  context,
  setUp,
}) => {
  await setUp()
  const page = await openThreePosts(context)
  const names = await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('.post a')
    const text = first?.firstChild as Text
    text.data = 'Noor Haddad'
    if (second) second.textContent = 'Alex Rivera'
    return [first?.textContent, second?.textContent]
  })
  expect(names).toEqual(['Noor Haddad', 'Alex Rivera'])
  await expect.poll(() => seen(page, '.post a')).toEqual(['Noor Haddad', 'Kim Novak'])
})

test('text, links and labels that change later, and names that come in parts, are seen', async ({
  context,
  setUp,
}) => {
  await setUp()
  const items = ['text', 'link', 'label', 'parts', 'marked', 'between'].map(
    id => `<li id="${id}"><span>words</span> <a href="/x">more</a> <img alt=""></li>`,
  )
  await serve(context, { '/': html(`<ul>${items.join('')}<li>last</li></ul>`) })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, 'li')).toHaveLength(7)
  await page.evaluate(async () => {
    const one = (selector: string) => document.querySelector(selector) as HTMLElement
    ;(one('#text span').firstChild as Text).data = 'Alex Rivera'
    one('#link a').setAttribute('href', 'https://social.example/alex.rivera')
    one('#label img').setAttribute('alt', 'Alex Rivera')
    one('#parts span').textContent = ''
    one('#parts span').append('Alex')
    await Promise.resolve()
    one('#parts span').append(' Rivera')
    one('#parts a').remove()
    one('#marked').innerHTML = '<a href="/y">Al<mark>ex Riv</mark>era</a>'
    one('#between').innerHTML = '<div><div>Alex<template>, not </template> Rivera</div><p>said</p></div>'
  })
  await expect.poll(() => seen(page, 'li')).toEqual(['last'])
})

test('a page that goes elsewhere without loading, and its title, are followed', async ({
  context,
  setUp,
}) => {
  await setUp()
  await serve(context, { '/': html('<div id="app"><p>Start</p></div>') })
  const page = await context.newPage()
  await page.goto(site)
  await page.evaluate(
    given => {
      history.pushState({}, '', '/somewhere')
      document.title = '(1) Alex Rivera wrote'
      const app = document.querySelector('#app')
      if (app) app.innerHTML = given
    },
    [post('Alex Rivera', 'one'), post('Sam Okafor', 'two'), post('Kim Novak', 'three')].join(''),
  )
  await expect.poll(() => seen(page, '.post p')).toEqual(['two', 'three'])
  await expect(page).toHaveTitle('feed.example')
})

test('a page that takes our attribute away or copies it gains nothing', async ({ context, setUp }) => {
  await setUp()
  const page = await openThreePosts(context)
  const shown = await page.evaluate(async () => {
    const [theirs, other] = document.querySelectorAll<HTMLElement>('.post')
    if (!theirs || !other) return []
    const [name = ''] = theirs.getAttributeNames().filter(one => one.startsWith('data-'))
    other.setAttribute(name, theirs.getAttribute(name) ?? '')
    theirs.removeAttribute(name)
    const copy = theirs.cloneNode(true) as HTMLElement
    theirs.after(copy)
    await Promise.resolve()
    return [theirs, copy, other].map(one => one.checkVisibility({ visibilityProperty: true }))
  })
  expect(shown).toEqual([false, false, true])
})

test('a page’s own !important does not bring anything back', async ({ context, setUp }) => {
  await setUp()
  const head =
    '<style>@layer a{#x#x .post{visibility:visible!important;display:flex!important;height:auto!important;opacity:1!important}}</style>'
  await serve(context, {
    '/': html(
      `<div id="x">${['Alex Rivera', 'Sam Okafor', 'Kim Novak'].map(one => `<article class="post" style="visibility:visible!important">${one}</article>`).join('')}</div>`,
      head,
    ),
  })
  const page = await context.newPage()
  await page.goto(site)
  await expect.poll(() => seen(page, '.post')).toEqual(['Sam Okafor', 'Kim Novak'])
})
