/** Opens the browser's own print view of this page. */
export function printPage(): void {
  print()
}
