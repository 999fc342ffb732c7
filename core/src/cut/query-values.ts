/**
 * The values of an address's query, in order. Not by its iterators: in a content script of Firefox (153, tried) they
 * cannot be walked.
 */
export function queryValues(url: URL): readonly string[] {
  const values: string[] = []
  url.searchParams.forEach(value => {
    values.push(value)
  })
  return values
}
