import { isElement, isParent } from './tags.ts'

/** Everything with a name of the browser's own; what is left are elements that pages define. The usual ones first. */
const known =
  'div,span,a,img,p,li,button,time,ul,svg,path,i,b,article,header,g,h2,h3,strong,em,br,section,footer,h1,h4,small,input,' +
  'label,form,td,tr,th,table,tbody,thead,tfoot,script,style,link,meta,template,noscript,iframe,video,source,picture,' +
  'figure,figcaption,nav,main,aside,ol,dl,dt,dd,h5,h6,hr,pre,code,blockquote,textarea,select,option,optgroup,' +
  'fieldset,legend,use,circle,rect,line,polyline,polygon,ellipse,text,tspan,defs,symbol,clippath,mask,lineargradient,' +
  'radialgradient,stop,title,desc,canvas,audio,track,object,embed,param,abbr,cite,q,s,u,sub,sup,mark,del,ins,kbd,samp,' +
  'var,wbr,details,summary,dialog,menu,address,hgroup,map,area,col,colgroup,caption,data,datalist,dfn,font,center,bdi,' +
  'bdo,ruby,rt,rp,meter,output,progress,slot,html,head,body,base,search'

const emptyNames = ['div', 'section', 'article', 'main', 'aside']

/**
 * Finds whatever may wear a shadow: elements that pages define, and the browser's own, which then are mostly empty otherwise.
 * As one exclusion, because the browser decides that in one pass.
 */
const hosts = `:not(${known
  .split(',')
  .map(name => (emptyNames.includes(name) ? `${name}:not(:empty)` : name))
  .join(',')})`

const knownNames = new Set(known.split(','))
const emptyHosts = new Set(emptyNames)

const mayBeHost = (element: Element): boolean =>
  !knownNames.has(element.localName) || (emptyHosts.has(element.localName) && element.firstChild === null)

/**
 * A host may put on its shadow a moment after it came. Open ones are looked for before every frame for so long; into closed
 * ones only the browser lets us look, which is dear, so they are tried after ever longer whiles. In milliseconds.
 */
const young = 3000
const tries = [0, 16, 60, 250, 1000, 2500]

/** No more than so many are waited for. */
const most = 300

interface Waiting {
  readonly since: number
  tried: number
}

/** Finds shadow roots, open and closed ones, and keeps them. */
export class Roots {
  readonly #roots = new WeakMap<Element, ShadowRoot>()
  #known = 0
  readonly #waiting = new Map<Element, Waiting>()
  readonly #give: (root: ShadowRoot) => void
  #watching = false
  #stopped = false

  /** @param give is told every root once, from the outside in */
  constructor(give: (root: ShadowRoot) => void) {
    this.#give = give
  }

  /**
   * Looks at these nodes and all in them: those that may wear a shadow are opened, or waited for. A search of its own,
   * because the browser is slower at one that asks for labels as well.
   */
  findIn(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.find(node)
      if (!isParent(node)) continue
      const found = node.querySelectorAll(hosts)
      for (let at = 0; at < found.length; at++) {
        const element = found[at]
        if (element !== undefined) this.find(element)
      }
    }
  }

  /** Looks at this element alone: one that may wear a shadow is opened, or waited for. */
  find(element: Element): void {
    if (!mayBeHost(element) || this.#roots.has(element) || this.#waiting.has(element)) return
    if (!this.#open(element, true)) this.#wait(element)
  }

  /** The shadow root that this element wears, where one is known. */
  rootOf(element: Element): ShadowRoot | undefined {
    return this.#roots.get(element)
  }

  /** The element and all shadow roots in it, as deep as they go. */
  within(box: Element): readonly Node[] {
    if (this.#known === 0) return [box]
    const found: (Element | ShadowRoot)[] = [box]
    for (const node of found) {
      const inner = [...node.querySelectorAll('*'), ...(node === box ? [box] : [])]
      found.push(...inner.flatMap(one => this.#roots.get(one) ?? []))
    }
    return found
  }

  stop(): void {
    this.#stopped = true
    this.#waiting.clear()
  }

  #open(host: Element, closedToo: boolean): boolean {
    const root = shadowOf(host, closedToo)
    if (root === null) return false
    this.#roots.set(host, root)
    this.#known++
    this.#give(root)
    return true
  }

  #wait(host: Element): void {
    if (this.#waiting.size >= most || !(host instanceof HTMLElement)) return
    this.#waiting.set(host, { since: performance.now(), tried: 1 })
    this.#watch()
  }

  #watch(): void {
    if (this.#watching || this.#stopped || this.#waiting.size === 0) return
    this.#watching = true
    requestAnimationFrame(() => {
      this.#watching = false
      this.#again(performance.now())
      this.#watch()
    })
  }

  /** Before a frame is drawn: who wears a shadow by now? */
  #again(now: number): void {
    for (const [host, waiting] of this.#waiting) {
      const age = now - waiting.since
      // An element of the browser's own that got content is no longer waited for, after one last look.
      const filled = !mayBeHost(host)
      const due = filled || age >= (tries[waiting.tried] ?? Number.POSITIVE_INFINITY)
      if (due) waiting.tried++
      if (this.#open(host, due) || filled || age > young || !host.isConnected) this.#waiting.delete(host)
    }
  }
}

/** Content scripts may look into closed roots too; not every element can wear one. */
function shadowOf(host: Element, closedToo: boolean): ShadowRoot | null {
  if (host.shadowRoot !== null) return host.shadowRoot
  if (!closedToo || !(host instanceof HTMLElement)) return null
  const found = globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host)
  return found instanceof ShadowRoot ? found : null
}
