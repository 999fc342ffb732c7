/** A time zone in which it is early in the afternoon now: for what a browser shows and allows by day, whenever it is run. */
export function whereItIsDay(): string {
  const east = 14 - new Date().getUTCHours()
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
}
