/** Runs in the page: the endless feed. Everything it needs is inside, because it is handed to the browser as text. */

/** How one true post shows the person. */
export type Form = 'author' | 'mention' | 'possessive' | 'link' | 'commenter' | 'picture'

/** What the page knows of its own posts; `feed` on its window. */
export interface Feed {
  /** Appends so many batches of fifty, each marked, with the frames of a fast reader between; how many are found then. */
  run(from: number, batches: number): Promise<number>
  /** Of the true ones so far: how many show nothing of the person, by form. */
  found(): Readonly<Record<Form, number>>
  /** Decoys that cannot be seen. */
  wrong(): number
  readonly posts: number
  readonly elements: number
}

/** Puts a feed into the document: every hundredth post is theirs, every hundredth is a namesake's. */
export function makeFeed(): void {
  const batch = 50
  const forms: Form[] = [
    'author',
    'mention',
    'author',
    'possessive',
    'author',
    'link',
    'mention',
    'commenter',
    'author',
    'picture',
  ]
  const people = [
    'Sam Okafor',
    'Kim Novak',
    'Jo Lind',
    'Noor Haddad',
    'Ana Costa',
    'Mika Laine',
    'Tomas Reyes',
    'Yuki Arai',
  ]
  const decoys = [
    'Alex Riverason',
    'Alexandra Rivers',
    'Alexa Rivera',
    'Alex Riveras',
    'Alec Rivera',
    'Alex Rivero',
    'Álex Riverino',
    'Alex River',
    'Rivera Alexander',
    'Alexei Riverov',
  ]
  const prose =
    'The ferry was late and the light over the harbour was worth the wait; somebody had brought bread and we talked until the lamps came on. '
  const person = (at: number): string => people[at % people.length] ?? ''
  const feed = document.createElement('div')
  feed.className = 'feed'
  document.body.append(feed)
  const style = document.createElement('style')
  style.textContent =
    'article{content-visibility:auto;contain-intrinsic-size:auto 420px;padding:12px;border-bottom:1px solid #ccc}'
  document.head.append(style)
  const truth: { form: Form; shows: HTMLElement }[] = []
  const namesakes: HTMLElement[] = []
  let posts = 0

  const make = (tag: string, name: string, ...inside: (Node | string)[]): HTMLElement => {
    const made = document.createElement(tag)
    if (name !== '') made.className = name
    made.append(...inside)
    return made
  }
  const link = (href: string, ...inside: (Node | string)[]) => {
    const made = make('a', 'link', ...inside)
    made.setAttribute('href', href)
    return made
  }
  const picture = (alt: string) => {
    const made = make('img', 'photo')
    made.setAttribute('alt', alt)
    return made
  }
  const pathOf = (name: string) => `/people/${name.toLowerCase().replaceAll(' ', '-')}`
  const button = (words: string, at: number) =>
    make(
      'button',
      'act',
      make('span', 'icon'),
      make('span', 'label', words),
      make('span', 'n', String(at % 97)),
    )
  const comment = (name: string, words: string, at: number) =>
    make(
      'li',
      'comment',
      make('div', 'side', picture('')),
      make(
        'div',
        'said',
        link(pathOf(name), make('span', 'name', name)),
        make('span', 'words', words),
        make('div', 'under', make('time', '', `${at % 50} min`), make('span', 'reply', 'Reply')),
      ),
    )

  const makePost = (at: number): HTMLElement => {
    const form = at % 100 === 37 ? forms[Math.floor(at / 100) % 10] : undefined
    const decoy = at % 100 === 73 ? decoys[Math.floor(at / 100) % 10] : undefined
    const author =
      form === 'author' ? 'Alex Rivera' : decoy !== undefined && at % 200 === 73 ? decoy : person(at)
    const mention =
      form === 'mention'
        ? 'Later Alex Rivera came by as well.'
        : form === 'possessive'
          ? 'It was Alex Rivera’s idea.'
          : decoy !== undefined
            ? `Later ${decoy} came by as well.`
            : ''
    const name = make('span', 'name', author)
    const text = make('p', '', prose, mention, ' ', prose.slice(at % 60))
    const target = form === 'link' ? 'https://social.example/alex.rivera' : `/places/${at}`
    const place = link(target, 'the place')
    const photo = picture(form === 'picture' ? 'Alex Rivera at the harbour' : `Harbour at ${at % 24} o’clock`)
    const commenter = form === 'commenter' ? 'Alex Rivera' : person(at + 3)
    const first = comment(commenter, 'So true, and so far away.', at)
    const article = make(
      'article',
      'post',
      make(
        'header',
        'head',
        make('div', 'avatar', picture('')),
        make(
          'div',
          'who',
          link(pathOf(author), name),
          make('time', '', `${at % 59} min`),
          make('span', 'dot', '·'),
          make('span', 'scope', 'Everyone'),
        ),
      ),
      make(
        'div',
        'body',
        text,
        make('div', 'place', place),
        make('figure', '', photo, make('figcaption', '', 'Harbour')),
      ),
      make('div', 'acts', button('Like', at), button('Comment', at + 1), button('Pass on', at + 2)),
      make('ul', 'comments', first, comment(person(at + 5), 'What a light.', at + 4)),
    )
    const shows = {
      author: name,
      mention: text,
      possessive: text,
      link: place,
      commenter: first,
      picture: photo,
    }
    if (form !== undefined) truth.push({ form, shows: shows[form] })
    if (decoy !== undefined) namesakes.push(article)
    return article
  }
  const isSeen = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const grow = (at: number) => {
    performance.mark(`batch ${at}`)
    const fragment = document.createDocumentFragment()
    for (let at = 0; at < batch; at++) fragment.append(makePost(posts + at))
    posts += batch
    feed.append(fragment)
    scrollTo(0, document.documentElement.scrollHeight)
  }
  const made: Feed = {
    async run(from, batches) {
      for (let at = from; at < from + batches; at++) {
        // In a task of its own, so that the trace has a call for what the page does.
        await new Promise<void>(done => setTimeout(() => done(grow(at)), 30))
        await new Promise(requestAnimationFrame)
      }
      return Object.values(made.found()).reduce((sum, count) => sum + count, 0)
    },
    found() {
      const counts = { author: 0, mention: 0, possessive: 0, link: 0, commenter: 0, picture: 0 }
      for (const { form, shows } of truth) if (!isSeen(shows)) counts[form]++
      return counts
    },
    wrong: () => namesakes.filter(one => !isSeen(one)).length,
    get posts() {
      return posts
    },
    get elements() {
      return document.getElementsByTagName('*').length
    },
  }
  Object.assign(globalThis, { feed: made })
}
