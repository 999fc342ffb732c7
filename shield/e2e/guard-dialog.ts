import { type CDPSession, expect, type Page } from '@playwright/test'

/** What a screen reader hears of the dialog, which stands where neither the page nor a selector can look. */
export interface Heard {
  readonly role: string
  readonly name: string
  readonly id: number
  readonly focused: boolean
}

async function session<T>(page: Page, ask: (devtools: CDPSession) => Promise<T>): Promise<T> {
  const devtools = await page.context().newCDPSession(page)
  try {
    return await ask(devtools)
  } finally {
    await devtools.detach()
  }
}

/** All that is inside of the open dialog; empty when there is none. */
export function heard(page: Page): Promise<readonly Heard[]> {
  return session(page, async devtools => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    const start = nodes.find(({ role }) => role?.value === 'dialog')
    const below = (ids: readonly string[]): typeof nodes =>
      nodes.filter(({ nodeId }) => ids.includes(nodeId)).flatMap(one => [one, ...below(one.childIds ?? [])])
    const found = start === undefined ? [] : [start, ...below(start.childIds ?? [])]
    return found.map(node => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      id: node.backendDOMNodeId ?? 0,
      focused:
        node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) === true,
    }))
  })
}

/** The place of something in the dialog on the screen. */
export function boxOf(
  page: Page,
  backendNodeId: number,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return session(page, async devtools => {
    const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId })
    const [x = 0, y = 0] = model.border
    return { x, y, width: model.width, height: model.height }
  })
}

export async function expectQuestion(page: Page): Promise<void> {
  await expect
    .poll(async () => (await heard(page))[0]?.name)
    .toBe('This message goes to someone you put away.')
}

export async function expectNoQuestion(page: Page): Promise<void> {
  await expect.poll(async () => (await heard(page)).length).toBe(0)
}

/** Presses the button with these words, as a hand would. */
export async function press(page: Page, words: string): Promise<void> {
  const button = (await heard(page)).find(({ role, name }) => role === 'button' && name === words)
  expect(button, words).toBeDefined()
  const { x, y, width, height } = await boxOf(page, button?.id ?? 0)
  await page.mouse.click(x + width / 2, y + height / 2)
}
