import { isElement, isShadowRoot } from './tags.ts'

/** Everything with a name of the browser's own; what is left are elements that pages define. The usual ones first. */
const known =
  'div,span,a,p,li,ul,img,button,svg,path,g,i,b,h1,h2,h3,h4,time,strong,em,small,br,section,article,header,footer,input,' +
  'label,form,td,tr,th,table,tbody,thead,tfoot,script,style,link,meta,template,noscript,iframe,video,source,picture,' +
  'figure,figcaption,nav,main,aside,ol,dl,dt,dd,h5,h6,hr,pre,code,blockquote,textarea,select,option,optgroup,' +
  'fieldset,legend,use,circle,rect,line,polyline,polygon,ellipse,text,tspan,defs,symbol,clippath,mask,lineargradient,' +
  'radialgradient,stop,title,desc,canvas,audio,track,object,embed,param,abbr,cite,q,s,u,sub,sup,mark,del,ins,kbd,samp,' +
  'var,wbr,details,summary,dialog,menu,address,hgroup,map,area,col,colgroup,caption,data,datalist,dfn,font,center,bdi,' +
  'bdo,ruby,rt,rp,meter,output,progress,slot,html,head,body,base,search'

/** The browser's own elements may wear a shadow too; then they are mostly empty otherwise. */
const hosts = `:not(${known}),div:empty,section:empty,article:empty,main:empty,aside:empty`

/** A host may put on its shadow a moment after it came: so long is it looked at before every frame, in milliseconds. */
const young = 3000

/** No more than so many are looked at. */
const most = 300

/** Finds shadow roots, open and closed ones, and keeps them. */
export class Roots {
  readonly #roots = new WeakMap<Element, ShadowRoot>()
  readonly #waiting = new Map<Element, number>()
  readonly #give: (root: ShadowRoot) => void
  #watching = false
  #stopped = false

  /** @param give is told every root once, from the outside in */
  constructor(give: (root: ShadowRoot) => void) {
    this.#give = give
  }

  /** Looks for hosts among these nodes and in them. */
  find(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (isElement(node)) {
        if (node.matches(hosts)) this.#open(node)
        if (node.firstElementChild === null) continue
      } else if (!isShadowRoot(node)) continue
      for (const host of node.querySelectorAll(hosts)) this.#open(host)
    }
  }

  /** Looks at this node alone. */
  findAt(node: Node): void {
    if (isElement(node) && node.matches(hosts)) this.#open(node)
  }

  /** The shadow root that this element wears, where one is known. */
  rootOf(element: Element): ShadowRoot | undefined {
    return this.#roots.get(element)
  }

  /** The element and all shadow roots in it, as deep as they go. */
  within(box: Element): readonly Node[] {
    const found: Node[] = [box]
    for (let at = 0; at < found.length; at++) {
      const node = found[at]
      const inner = node instanceof Element || node instanceof ShadowRoot ? node.querySelectorAll('*') : []
      for (const one of at === 0 ? [box, ...inner] : inner) {
        const root = this.#roots.get(one)
        if (root !== undefined) found.push(root)
      }
    }
    return found
  }

  stop(): void {
    this.#stopped = true
    this.#waiting.clear()
  }

  #open(host: Element): boolean {
    if (this.#roots.has(host)) return true
    const root = shadowOf(host)
    if (root === null) {
      if (this.#waiting.size < most && !this.#waiting.has(host)) this.#wait(host)
      return false
    }
    this.#roots.set(host, root)
    this.#give(root)
    return true
  }

  #wait(host: Element): void {
    this.#waiting.set(host, performance.now())
    if (this.#watching) return
    this.#watching = true
    requestAnimationFrame(() => this.#again())
  }

  /** Before a frame is drawn: who wears a shadow by now? */
  #again(): void {
    this.#watching = false
    if (this.#stopped) return
    const now = performance.now()
    for (const [host, since] of this.#waiting)
      if (this.#open(host) || now - since > young) this.#waiting.delete(host)
    if (this.#waiting.size === 0) return
    this.#watching = true
    requestAnimationFrame(() => this.#again())
  }
}

/** Content scripts may look into closed roots too; not every element can wear one. */
function shadowOf(host: Element): ShadowRoot | null {
  if (!(host instanceof HTMLElement)) return null
  const found = globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.shadowRoot
  return found instanceof ShadowRoot ? found : null
}
