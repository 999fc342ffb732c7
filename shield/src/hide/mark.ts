import { lineHeight } from './sheet.ts'

/** What a mark can be asked for. */
export interface Wishes {
  /** After the pause: show this once. */
  show(): void
  /** Somebody else is meant; left out when the item carries nothing by which they could be told apart. */
  readonly notThem?: () => void
}

const look = `
:host{all:initial!important;display:block!important;visibility:visible!important;height:${lineHeight}px!important;
  overflow:hidden!important;color:inherit!important;contain:layout style!important;
  container-type:inline-size!important}
:host([hidden]){display:none!important}
div{display:flex;gap:12px;align-items:center;height:${lineHeight}px;padding-inline:12px;white-space:nowrap;
  font:13px/${lineHeight}px system-ui,sans-serif;overflow:hidden}
div>span{opacity:.8;overflow:hidden;text-overflow:ellipsis}
button{all:unset;cursor:pointer;flex:none;min-width:44px;height:${lineHeight}px;text-decoration:underline;text-underline-offset:3px}
button.most{font-weight:600;order:-1;text-decoration-thickness:2px}
button:focus-visible{outline:2px solid;outline-offset:-3px;border-radius:4px}
button[disabled]{cursor:default;text-decoration:none;opacity:.8}
@container (max-width:340px){div{gap:8px;padding-inline:6px}
  div>span{position:absolute;inline-size:1px;block-size:1px;clip-path:inset(50%)}}
.narrow{display:none}
@container (max-width:210px){.wide{display:none}.narrow{display:inline}}
@container (max-width:170px){button.less{display:none}}`

let shared: CSSStyleSheet | undefined
function sheet(): CSSStyleSheet {
  if (shared === undefined) {
    shared = new CSSStyleSheet()
    shared.replaceSync(look)
  }
  return shared
}

const said = new Map<string, string>()

/** The browser is slow to look words up, and a long feed asks for the same again and again. */
function say(key: string, ...values: string[]): string {
  const known = [key, ...values].join(' ')
  const words = said.get(known) ?? chrome.i18n.getMessage(`hide_${key}`, values)
  said.set(known, words)
  return words
}

/** Language and direction of the browser, in which the marks speak. */
let speech: { readonly lang: string; readonly dir: string } | undefined
const speaks = () =>
  (speech ??= { lang: chrome.i18n.getUILanguage(), dir: chrome.i18n.getMessage('@@bidi_dir') || 'ltr' })

/** These stay inside: a click on the mark is no click on the item of the page. */
const kept = [
  'click',
  'dblclick',
  'auxclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
]

/** One quiet line in place of what is put away, in a closed shadow root: it names nobody. */
export class Mark {
  readonly host: HTMLElement
  readonly #line: HTMLElement
  readonly #wishes: Wishes
  readonly #wait: number
  #timer: ReturnType<typeof setInterval> | undefined

  /**
   * @param attribute tells our marks apart, for the sheet
   * @param wait seconds of the pause before something is shown; 0 for none
   */
  constructor(attribute: string, wait: number, wishes: Wishes) {
    this.host = document.createElement('span')
    this.host.setAttribute(attribute, '')
    this.#wishes = wishes
    this.#wait = wait
    const root = this.host.attachShadow({ mode: 'closed' })
    root.adoptedStyleSheets = [sheet()]
    this.#line = root.appendChild(document.createElement('div'))
    Object.assign(this.#line, speaks())
    for (const type of kept) this.host.addEventListener(type, keepInside)
    this.count(1)
  }

  /** How many things this line stands for. */
  count(things: number): void {
    if (this.#timer !== undefined) return
    const words = things === 1 ? say('mark') : say('marks', String(things))
    if (this.#line.firstChild?.textContent === words) return
    const { notThem } = this.#wishes
    this.#line.replaceChildren(
      text(words),
      button(say('show'), () => this.#pause(things)),
      ...(notThem === undefined ? [] : [less(button(say('not_them'), notThem))]),
    )
  }

  end(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.host.remove()
  }

  /** The way back is first and stands out; showing has to be wished again after the wait. */
  #pause(things: number): void {
    let left = this.#wait
    const show = button('', () => this.#wishes.show())
    const tell = () => {
      show.replaceChildren(...(left > 0 ? either('wait', String(left)) : either('show_now')))
      show.toggleAttribute('disabled', left > 0)
      if (left <= 0) clearInterval(this.#timer)
      left -= 1
    }
    const back = button('', () => this.#back(things))
    back.append(...either('not_now'))
    back.className = 'most'
    this.#line.replaceChildren(back, show)
    this.#timer = setInterval(tell, 1000)
    tell()
    back.focus()
  }

  #back(things: number): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#line.replaceChildren()
    this.count(things)
  }
}

function keepInside(event: Event): void {
  event.stopPropagation()
  if (event.type === 'click' || event.type === 'auxclick') event.preventDefault()
}

function text(words: string): HTMLElement {
  const span = document.createElement('span')
  span.textContent = words
  return span
}

/** In few words where the line is too narrow for all of them; a screen reader says what is seen. */
function either(key: string, ...values: string[]): readonly HTMLElement[] {
  const [wide, narrow] = [text(say(key, ...values)), text(say(`${key}_short`, ...values))]
  wide.className = 'wide'
  narrow.className = 'narrow'
  return [wide, narrow]
}

/** Where there is no room for two, this one goes. */
function less(one: HTMLButtonElement): HTMLButtonElement {
  one.className = 'less'
  return one
}

/** Only a person can press it: what a script of the page makes up is passed over. */
function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', event => {
    if (event.isTrusted) act()
  })
  return made
}
