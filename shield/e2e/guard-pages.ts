import { page } from './hide-pages.ts'

/** Collects what the page would send to its server. */
const sending = 'const sent = []; window.sent = sent;'

/** A program that writes addresses without loading, as most do. `here`: what it has drawn. */
export const app = page(`
<main id="view">Start</main>
<a href="/alex.rivera">A</a> <a href="/mum">M</a>
<button id="push" type="button">push</button>
<script>
  const view = document.querySelector('#view')
  window.drawn = []
  const draw = () => { window.drawn.push(location.pathname); view.textContent = location.pathname }
  window.go = path => { history.pushState({}, '', path); draw() }
  addEventListener('click', event => {
    const link = event.target.closest('a')
    if (link) { event.preventDefault(); window.go(link.pathname) }
  })
</script>`)

export const searching = page(`
<form role="search" action="/results"><input name="q" aria-label="Search"> <button>Find</button></form>
<input type="search" id="live" aria-label="Search people">
<div role="listbox"><div role="option" id="suggestion">Alex  Rivera</div><div role="option" id="other">Alex Riverason</div></div>
<p id="found"></p>
<script>
  const found = document.querySelector('#found')
  document.querySelector('#live').addEventListener('keydown', event => {
    if (event.key === 'Enter') found.textContent = 'looked'
  })
  for (const option of document.querySelectorAll('[role=option]'))
    option.addEventListener('mousedown', event => { event.preventDefault(); found.textContent = 'picked' })
  document.querySelector('form').addEventListener('submit', event => {
    event.preventDefault()
    found.textContent = 'searched'
  })
</script>`)

/** A chat without addresses: the thread that is open is known only from the heading above the editor. */
export const chat = page(
  `
<aside><ul>
  <li><button type="button" data-with="alex" id="to-alex">First in the list</button></li>
  <li><button type="button" data-with="mum" id="to-mum">Mum</button></li>
  <li><button type="button" data-with="namesake" id="to-namesake">Third</button></li>
</ul></aside>
<section>
  <header id="head"></header>
  <div id="history"></div>
  <div id="foot"><textarea id="draft" placeholder="Type a message"></textarea>
  <button type="button" id="send" aria-label="Send"></button></div>
</section>
<script>
  ${sending}
  const of = id => document.querySelector(id)
  const threads = {
    alex: { head: '<span class="round">AR</span><span>Alex Rivera</span><small>seen at 14:05</small>', said: ['Mum'] },
    mum: { head: '<span class="round">M</span><span>Mum</span><small>online</small>', said: ['Alex Rivera', 'Mum'] },
    namesake: { head: '<span class="round">AR</span><span>Alex Riverason</span>', said: [] },
  }
  const open = name => {
    window.open_ = name
    of('#head').innerHTML = threads[name].head
    of('#history').innerHTML = threads[name].said.map(one => '<h3>' + one + '</h3><p>Hello</p>').join('')
  }
  for (const button of document.querySelectorAll('[data-with]'))
    button.addEventListener('click', () => setTimeout(open, 60, button.dataset.with))
  const send = () => { sent.push(window.open_ + ': ' + of('#draft').value); of('#draft').value = '' }
  of('#draft').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send() }
  })
  of('#send').addEventListener('pointerdown', send)
</script>`,
  `<style>
  body { display: flex; margin: 0; block-size: 100vh }
  aside { inline-size: 200px }
  section { display: flex; flex: 1; flex-direction: column }
  header { display: flex; gap: 0 }
  #history { flex: 1; overflow-y: auto }
</style>`,
)

/** Webmail: a field of recipients, and a letter of many lines. */
export const letter = page(`
<form method="post" action="/sent">
  <label>To <input name="_to" id="to"></label>
  <ul id="chips"></ul>
  <label>Copy <input name="_cc" id="cc"></label>
  <label>Subject <input name="_subject" id="subject"></label>
  <textarea name="_message" id="body" rows="12"></textarea>
  <button type="submit" id="send">Send</button> <button type="submit" id="save" name="save">Save draft</button>
</form>
<script>
  ${sending}
  document.querySelector('form').addEventListener('submit', event => {
    event.preventDefault()
    sent.push((event.submitter?.id ?? 'key') + ': ' + document.querySelector('#to').value)
  })
</script>`)

/** Comments under somebody's text: names stand above every field, and none of them is spoken to. */
export const comments = page(`
<h1>Letters to the editor</h1>
<article><h2>Alex Rivera writes about the harbour</h2><p>Words.</p></article>
<article><h2>On tulips</h2><p>Words.</p>
  <textarea id="draft" aria-label="Add a comment"></textarea><button type="button" id="send">Comment</button>
</article>
<script>
  ${sending}
  document.querySelector('#send').addEventListener('click', () => sent.push(document.querySelector('#draft').value))
</script>`)

/** A page that wants to know whether it is asked about, and to press the buttons itself. */
export const nosy = chat.replace(
  '</body>',
  `<script>
    window.heard = []
    for (const kind of ['keydown', 'keyup', 'click', 'focusin'])
      addEventListener(kind, event => heard.push(kind + ' ' + (event.target.id ?? '')))
    window.tryAll = () => {
      const host = document.documentElement.lastElementChild
      host.click?.()
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }))
      return { root: host.shadowRoot === null, words: host.textContent, names: host.outerHTML, dialogs: document.querySelectorAll('dialog').length }
    }
  </script></body>`,
)
