/** Brings the part that the address names after `#` into view, if the address names one. */
export function showAnchor(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id !== '') document.getElementById(id)?.scrollIntoView()
}
