import type { Matcher, Setup } from '@breakwater/core/cut'
import { cellOf } from '../sites/cells.ts'
import type { Ask } from '../wire.ts'
import { boxOf } from './box.ts'
import { Count } from './count.ts'
import { createWeigh, type Weigh } from './evidence.ts'
import { identityIn } from './identity.ts'
import { labelNames, readOwnLabels } from './labels.ts'
import { compileLinkWords } from './link-words.ts'
import { createLook, type Look, textOf } from './look.ts'
import { Marks } from './marks.ts'
import { type Piece, partsOf } from './pieces.ts'
import { PutAway } from './put-away.ts'
import { Questions } from './questions.ts'
import { readRecords } from './records.ts'
import { Roots } from './roots.ts'
import { newToken } from './sheet.ts'
import { Sheets } from './sheets.ts'
import { ShownOnce } from './shown-once.ts'
import type { Hit } from './signs.ts'
import { isElement, isParent } from './tags.ts'
import { quietTitle } from './title.ts'
import { warmUp } from './warm.ts'
import { widen } from './widen.ts'
import { Work } from './work.ts'

/** A piece with more text than this is read in parts, so that one turn stays short. */
const large = 20_000

type Say = (a: Ask) => Promise<unknown>

/** Everything that hides in one frame, joined. */
export class Hiding {
  readonly #token = newToken()
  readonly #sheets = new Sheets(this.#token)
  readonly #away = new PutAway(this.#token, root => this.#sheets.adopt(root))
  readonly #roots = new Roots(root => this.#enter(root))
  readonly #work = new Work(this.#away, piece => this.#read(piece))
  readonly #questions = new Questions(() => this.#work.wake())
  readonly #observer = new MutationObserver(records => this.#changed(records))
  readonly #cell = cellOf(location.hostname)
  readonly #ask: Say
  readonly #mayMark: boolean
  readonly #matcher: Matcher
  readonly #look: Look
  readonly #weigh: Weigh
  readonly #marks: Marks
  readonly #shown: ShownOnce
  readonly #count: Count
  readonly #warm: () => Promise<void>
  #ended = false

  /** @param mayMark whether somebody can be marked "not them" now */
  constructor(setup: Setup, matcher: Matcher, ask: Say, mayMark: boolean) {
    this.#ask = ask
    this.#mayMark = mayMark
    this.#matcher = matcher
    this.#look = createLook(matcher, compileLinkWords(setup.people))
    this.#weigh = createWeigh(setup, matcher)
    this.#shown = new ShownOnce(box => this.#reconsider(box))
    this.#marks = new Marks(this.#away, {
      attribute: `data-${this.#token.mark}`,
      wait: () => setup.wait,
      show: box => this.#showOnce(box),
      notThem: box => this.#notThem(box),
      rootOf: box => this.#roots.rootOf(box),
    })
    this.#count = new Count(this.#away, ask)
    const warmed = { setup, matcher, look: this.#look, weigh: this.#weigh }
    this.#warm = () => warmUp(warmed, () => !this.#ended)
  }

  begin(): void {
    void this.#sheets.lay(this.#token, this.#ask)
    this.#observe(document)
    quietTitle(this.#matcher, this.#questions)
    if (document.documentElement !== null) this.#work.take([[document.documentElement]])
    this.#settled()
    // Frames are many and mostly small: only the page itself is worth it.
    if (window === top) void this.#warm()
  }

  end(): void {
    this.#ended = true
    this.#observer.disconnect()
    this.#work.stop()
    this.#questions.stop()
    this.#roots.stop()
    this.#marks.stop()
    this.#count.stop()
    this.#shown.stop()
    this.#away.clear()
    this.#sheets.lift()
  }

  #observe(node: Node): void {
    this.#observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...labelNames, this.#away.attribute],
    })
  }

  #enter(root: ShadowRoot): void {
    this.#away.inShadows = true
    this.#observe(root)
    this.#work.take([[root]])
    this.#settled()
  }

  /** Before anything is drawn: a page's changes are read in the same task that made them. */
  #changed(records: readonly MutationRecord[]): void {
    const { pieces, labelled, boxes, restored, title } = readRecords(records, this.#away, this.#marks)
    for (const element of restored) this.#away.restore(element)
    for (const box of boxes) this.#reconsider(box)
    if (labelled.length > 0) {
      const labels = labelled.flatMap(element => readOwnLabels(element, []))
      if (this.#questions.allowsTexts(labels.map(({ value }) => value)))
        this.#settle(this.#look.hitsInLabels(labels))
      else this.#work.take(labelled.map(element => [element]))
    }
    if (pieces.length > 0) this.#work.take(pieces)
    if (title) quietTitle(this.#matcher, this.#questions)
    this.#settled()
  }

  /** Reads one piece; the parts of it, when it is too large to be read in one turn; undefined, when it has to wait. */
  #read(piece: Piece): readonly Piece[] | undefined {
    const text = textOf(piece)
    const [only] = piece
    const splits = piece.length === 1 && only !== undefined && isParent(only)
    if (text.length > large && splits) return this.#partsOf(only)
    const allowed = this.#questions.allows(piece, text, splits)
    if (allowed === 'parts' && splits) return this.#partsOf(only)
    if (allowed !== 'read') return undefined
    this.#roots.findIn(piece)
    this.#settle(this.#look.hitsIn(piece, text), piece)
    return []
  }

  /** The element itself is read at once: it has no words of its own. */
  #partsOf(only: Element | ShadowRoot): readonly Piece[] {
    if (isElement(only)) {
      this.#roots.find(only)
      this.#settle(this.#look.hitsInLabels(readOwnLabels(only, [])))
    }
    return partsOf(only)
  }

  /** @param read all signs in these nodes are among the hits */
  #settle(hits: readonly Hit[], read: readonly Node[] = []): void {
    if (hits.length === 0) return
    for (const [box, own] of Map.groupBy(hits, ({ at }) => boxOf(at))) {
      if (box === undefined || this.#away.holderOf(box) !== undefined) continue
      const isWhole = read.some(node => node.contains(box)) && this.#roots.within(box).length === 1
      this.#judge(box, isWhole ? own : this.#hitsOf(box))
    }
  }

  #hitsOf(box: Element): readonly Hit[] {
    return this.#hitsWithin(box).filter(({ at }) => boxOf(at) === box)
  }

  /** Weighs all that one item shows. What is put away then, when it is. */
  #judge(box: Element, hits: readonly Hit[]): Element | undefined {
    if (!this.#weigh(box, hits)) return undefined
    const wide = widen(box, this.#cell)
    if (this.#shown.has(wide)) return undefined
    this.#away.hide(wide)
    return wide
  }

  #hitsWithin(box: Element): readonly Hit[] {
    return this.#roots.within(box).flatMap(node => this.#look.hitsIn([node]))
  }

  /** Something changed in what is put away: it stays so while its new content shows the person. */
  #reconsider(box: Element): void {
    if (!box.isConnected) return
    const boxes = new Set(this.#hitsWithin(box).map(({ at }) => boxOf(at)))
    const still = [...boxes].map(one => (one === undefined ? undefined : this.#judge(one, this.#hitsOf(one))))
    if (!still.some(one => one?.contains(box))) this.#away.show(box)
    this.#settled()
  }

  #settled(): void {
    this.#marks.later()
    this.#count.later()
  }

  #showOnce(box: Element): void {
    this.#shown.add(box)
    this.#away.show(box)
    this.#settled()
    void this.#ask({ ask: 'look', sort: 'chance' }).catch(() => undefined)
  }

  /** The address or handle by which the other one of this name can be told apart from now on. */
  #notThem(box: Element): (() => void) | undefined {
    if (!this.#mayMark) return undefined
    const value = identityIn(box, link => this.#matcher.signInLink(link) !== undefined)
    if (value === undefined || this.#matcher.signsIn(`@${value}`).length > 0) return undefined
    return () => {
      this.#shown.spare(box)
      this.#away.show(box)
      this.#settled()
      void this.#ask({ ask: 'notThem', value }).catch(() => undefined)
    }
  }
}
