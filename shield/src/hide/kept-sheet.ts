/**
 * Lays a sheet into the document and gives what takes it away. Until then it is there in every frame that is drawn, also
 * when a page writes a list of sheets of its own over the one that ours is in, as some do while they start.
 */
export function keepSheet(sheet: CSSStyleSheet): () => void {
  const isLaid = () => document.adoptedStyleSheets.includes(sheet)
  let frame = 0
  const lay = () => {
    if (!isLaid()) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    frame = requestAnimationFrame(lay)
  }
  lay()
  return () => {
    cancelAnimationFrame(frame)
    if (isLaid()) document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
  }
}
