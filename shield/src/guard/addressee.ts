import type { Sign } from '@breakwater/core/cut'
import { seam } from '../cut.ts'
import type { Case } from './case.ts'
import { aboveEditor } from './heading.ts'
import { recipientsOf } from './recipients.ts'

/** Whom a message goes to, as far as it matters here; `key` tells one thread from another and is never kept. */
export type Addressee = { readonly them: true; readonly key: string } | { readonly them: false }

const somebodyElse: Addressee = { them: false }

/**
 * Whether what is written in this editor goes to them: by the recipients where there are any, else by what the editor
 * says of itself, else by the heading above it, else by the address of the page. A necessary channel is never them.
 */
export function addresseeOf(editor: Element, about: Case): Addressee {
  if (about.necessary.signInLink(location.href) !== undefined) return somebodyElse
  const recipients = recipientsOf(editor)
  if (recipients !== undefined) return of(recipients.filter(one => isThem(one, about)))
  return ofThread(editor, about)
}

const of = (theirs: readonly string[]): Addressee =>
  theirs.length === 0 ? somebodyElse : { them: true, key: theirs.join('\n') }

function isThem(recipient: string, { matcher, necessary, weakToo }: Case): boolean {
  if (necessary.signsIn(recipient).length > 0) return false
  const signs = matcher.signsIn(recipient)
  if (signs.some(({ certainty }) => certainty === 'certain')) return true
  return !matcher.isNamesake(recipient) && signs.some(({ certainty }) => weakToo || certainty !== 'weak')
}

function ofThread(editor: Element, about: Case): Addressee {
  const said = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title']
    .map(name => editor.getAttribute(name) ?? '')
    .filter(text => heads(text, about))
  if (said.length > 0) return of(said)
  const { by, theirs } = headOf(editor, about)
  if (by === 'them') return of(theirs)
  const why = by === 'nobody' ? about.pausedAt(location.href) : undefined
  return why === 'thread' || why === 'profile' ? of([location.href]) : somebodyElse
}

/** Who stands above an editor: them, somebody else (a heading, or a necessary channel), or nobody that can be read. */
function headOf(
  editor: Element,
  about: Case,
): { by: 'them' | 'other' | 'nobody'; theirs: readonly string[] } {
  for (const { texts, last } of aboveEditor(editor)) {
    if (texts.some(text => about.necessary.signsIn(text).length > 0)) return { by: 'other', theirs: [] }
    const theirs = texts.filter(text => heads(text, about))
    if (theirs.length > 0) return { by: 'them', theirs }
    if (last) return { by: 'other', theirs: [] }
  }
  return { by: 'nobody', theirs: [] }
}

/** A name heads a thread when it is a good part of what stands there: not one name in a long sentence. */
function heads(text: string, { matcher, weakToo }: Case): boolean {
  if (!matcher.mayHold(text) || matcher.isNamesake(text)) return false
  return matcher.signsIn(text).some(sign => (weakToo || sign.certainty !== 'weak') && isMuchOf(sign, text))
}

/** Measured by the text nodes that the name stands in: what else the heading says, a state or a time, does not count. */
function isMuchOf({ start, end }: Sign, run: string): boolean {
  const before = start === 0 ? -1 : run.lastIndexOf(seam, start - 1)
  const after = run.indexOf(seam, end)
  return (end - start) * 3 >= (after < 0 ? run.length : after) - (before + 1)
}

/** Whether their name heads the conversation that this editor belongs to. */
export function headsThread(editor: Element, about: Case): boolean {
  return about.necessary.signInLink(location.href) === undefined && headOf(editor, about).by === 'them'
}
