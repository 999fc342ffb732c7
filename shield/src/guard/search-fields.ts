import { nearestIn } from './tree.ts'

/** Words of a field that searches, as programs write them into names, classes and labels. */
const searching =
  /search|suche|recherch|wyszuk|поиск|пошук|αναζήτ|بحث|חיפוש|检索|搜|検索|검색|ค้นหา|खोज|(?<!\p{L})(buscar?|cercar?|zoek|szuka|hledat|keres|haku|etsi|søg|sök|søk|ara|caut[aă]|tìm)(?!\p{L})/iu
const searchNames = /^(q|query|s|search|keywords?|wd)$/i
const fields =
  'input:not([type]),input[type=text],input[type=search],textarea,[contenteditable],[role=searchbox],[role=combobox]'

const labelsOf = (element: Element) =>
  ['aria-label', 'placeholder', 'name', 'id', 'title', 'class'].map(name => element.getAttribute(name) ?? '')

/** Whether one searches in this field. Its kind, its name, its label, or where it stands must say so. */
export function isSearchField(element: Element): boolean {
  if (!element.matches(fields)) return false
  if (
    element.matches('[type=search],[role=searchbox]') ||
    searchNames.test(element.getAttribute('name') ?? '')
  )
    return true
  if (labelsOf(element).some(label => searching.test(label))) return true
  const place = element.closest('[role=search],search,form')
  return (
    place !== null &&
    (place.matches('[role=search],search') || searching.test(place.getAttribute('action') ?? ''))
  )
}

/** What is typed in a field of any sort. */
export function typedIn(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value
  return field.textContent ?? ''
}

/** The search field that a button or a form belongs to: in the same form, or else in the same part that searches. */
export function searchFieldOf(element: Element): Element | undefined {
  const place = element.closest('form,[role=search],search')
  return place === null ? undefined : nearestIn(place, fields).find(isSearchField)
}
