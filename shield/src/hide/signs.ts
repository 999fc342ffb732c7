import type { Certainty, Matcher, Sign } from '@breakwater/core/cut'
import { seam } from '../cut.ts'
import type { Label } from './labels.ts'
import { elementAt, type Run } from './runs.ts'

/** A sign of the person, and the element that shows it. */
export interface Hit {
  readonly at: Element
  readonly by: Sign['by']
  readonly certainty: Certainty
}

/** So many characters beside a name ("online", "2 min") leave it a label; more make it a sentence. */
const beside = 24

/** A label longer than this tells a story. */
const longLabel = 120

/** The words of these say who somebody is; what stands in them is no passing mention. */
const naming =
  'a[href],[role="link"],h1,h2,h3,h4,h5,h6,[role="heading"],button,[role="button"],address,cite,th,dt'

/** Every sign in a run of text. Where search marks cut words, the run is read a second time in one piece. */
export function signsOfRun(run: Run, matcher: Matcher): readonly Hit[] {
  const signs = matcher.signsIn(run.text)
  if (signs.length > 0) return signs.flatMap(sign => hitOf(run, sign, sign.start))
  if (!run.emphasised) return []
  const [sign] = matcher.signsIn(run.text.replaceAll(seam, ''))
  return sign === undefined ? [] : hitOf(run, sign, sign.start + seamsBefore(run.text, sign.start))
}

/** How many seams stand before the character that is at `place` without them. */
function seamsBefore(text: string, place: number): number {
  let seams = 0
  for (let at = 0; at - seams <= place && at < text.length; at++) if (text[at] === seam) seams++
  return seams
}

function hitOf(run: Run, sign: Sign, place: number): readonly Hit[] {
  const { by, certainty } = sign
  const at = elementAt(run, place)
  if (at === null) return []
  const names = certainty === 'medium' && by === 'name' && isLabel(run, at, sign)
  return [{ at, by, certainty: names ? 'strong' : certainty }]
}

/** The name is all that is said here, it stands before what somebody said, or it is the words of a link or heading. */
function isLabel(run: Run, at: Element, { start, end }: Sign): boolean {
  if (run.text.trim().length <= end - start + beside / 3) return true
  const holder = at.closest(naming)
  if (holder !== null && lengthOf(holder) <= end - start + beside) return true
  return (
    run.text.slice(0, start).trim().length <= 1 && run.parts.length > 1 && lengthOf(at) <= end - start + 2
  )
}

const lengthOf = (element: Element): number => element.textContent?.trim().length ?? 0

/** The signs of a label: where a link leads, or what a picture or control is called. */
export function signsOfLabel(
  { element, name, value }: Label,
  matcher: Matcher,
  base: string,
): readonly Hit[] {
  if (name === 'href') {
    const sign = matcher.signInLink(value, base)
    return sign === undefined ? [] : [{ at: element, by: sign.by, certainty: sign.certainty }]
  }
  return matcher.signsIn(value).map(({ by, certainty }) => {
    const names = certainty === 'medium' && by === 'name' && value.length <= longLabel
    return { at: element, by, certainty: names ? 'strong' : certainty }
  })
}
