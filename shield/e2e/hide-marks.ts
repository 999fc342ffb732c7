import type { CDPSession, Page } from '@playwright/test'

interface Node {
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly backendDOMNodeId?: number
}

/** All that a screen reader finds on this page, closed shadow roots too: role and name. */
export async function spoken(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const nodes = await tree(session)
  await session.detach()
  return nodes.map(({ role, name }) => `${role?.value ?? ''} ${name?.value ?? ''}`.trim())
}

/** Presses the button of this name with the mouse, as a person does; the page could not reach it. */
export async function press(page: Page, name: string, at = 0): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const found = (await tree(session)).filter(one => one.role?.value === 'button' && one.name?.value === name)[
    at
  ]
  if (found?.backendDOMNodeId === undefined) throw new Error(`no button ${name}`)
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found.backendDOMNodeId })
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.content
  await session.detach()
  await page.mouse.click((left + right) / 2, (top + bottom) / 2)
}

async function tree(session: CDPSession): Promise<readonly Node[]> {
  return (await session.send('Accessibility.getFullAXTree')).nodes as readonly Node[]
}

/** The buttons of the marks on this page: their names, and whether each shows all of it within a column of this width. */
export async function buttonsWithin(page: Page, width: number): Promise<{ name: string; whole: boolean }[]> {
  const session = await page.context().newCDPSession(page)
  const found: { name: string; whole: boolean }[] = []
  for (const { role, name, backendDOMNodeId } of await tree(session)) {
    if (role?.value !== 'button' || backendDOMNodeId === undefined) continue
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId })
    const { result } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      functionDeclaration: `function () {
        const words = document.createRange()
        words.selectNodeContents(this)
        const { left, right } = words.getBoundingClientRect()
        const box = this.getBoundingClientRect()
        return left >= 0 && right <= ${width} && right <= box.right + 1 && left >= box.left - 1
      }`,
    })
    found.push({ name: name?.value ?? '', whole: result.value === true })
  }
  await session.detach()
  return found
}
