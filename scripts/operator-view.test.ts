import { beforeAll, describe, expect, it } from 'vitest'
import { written } from './operator-view/life.ts'
import { meanings } from './operator-view/meanings.ts'
import { lookAsOperator, type View, writtenView } from './operator-view.ts'

describe('what an operator sees', () => {
  let view: View
  beforeAll(async () => {
    view = await lookAsOperator()
  })

  /** Tables with their columns, as docs/relay.md names them. */
  const told = () =>
    Object.fromEntries(
      writtenView()
        .split('\n### ')
        .slice(1)
        .map(section => [
          section.split('\n')[0],
          [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name),
        ]),
    )

  const standing = () => Object.fromEntries(view.tables.map(({ name, columns }) => [name, columns]))

  it('is told in docs/relay.md table by table and column by column (node scripts/operator-view.ts --write)', () => {
    expect(told()).toEqual(standing())
  })

  it('is explained, every column of it', () => {
    const explained = Object.entries(meanings).map(([name, { columns }]) => [name, Object.keys(columns)])
    expect(Object.fromEntries(explained)).toEqual(standing())
  })

  it('is a relay that was really used: something lies in every table', () => {
    const empty = view.tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name)
    expect(empty).toEqual([])
  })

  it('holds nothing to read of what was written or named', () => {
    for (const text of written) {
      const words = text.split(' ').filter(word => word.length > 4)
      for (const form of [text, ...words, Buffer.from(text).toString('base64').slice(0, 12)])
        expect(view.file.includes(form), form).toBe(false)
    }
  })
})
