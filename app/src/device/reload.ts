/** Loads this page again from the start. */
export function reload(): void {
  location.reload()
}

/** Goes to another page of ours with a full load: everything in memory is gone. */
export function goTo(path: string): void {
  location.assign(path)
}
