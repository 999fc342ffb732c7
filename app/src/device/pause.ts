/** Lets the browser paint and answer touches before a long piece of work goes on. */
export function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}
