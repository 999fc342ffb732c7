/** One fact of a text, and where it stands. */
interface Fact {
  readonly text: string
  readonly from: number
}

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const months = 'january|february|march|april|june|july|august|september|october|november|december'
const number = '[€$£]?\\d(?:[\\d.,:/]*\\d)?'
const unit = '(?:\\s?(?:am|pm|st|nd|rd|th|euros?|pounds?|dollars?|eur|gbp|usd|h|%|€|£)(?![a-z]))?'
const soon = 'today|tomorrow|tonight|noon|midnight'
const figures = new RegExp(`${number}${unit}|\\b(?:${days}|${months}|${soon})\\b`, 'giu')

/** A place: words with capitals after `at`, `in`, `to` and the like. */
const places =
  /(?<=\b(?:at|in|to|from|on|near|behind|opposite)\s(?:the\s)?)\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})?/gu

/** Times, dates, amounts and places, in the order of the text and written as the person wrote them. */
export function factsIn(text: string): readonly string[] {
  const all = [...found(figures, text), ...found(places, text)].sort((a, b) => a.from - b.from)
  return [...new Set(all.map(fact => fact.text))]
}

function found(what: RegExp, text: string): readonly Fact[] {
  return [...text.matchAll(what)].map(match => ({ text: match[0], from: match.index }))
}
