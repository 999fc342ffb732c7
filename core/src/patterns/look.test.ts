import '../test-setup.ts'
import { describe, expect, it } from 'vitest'
import { Look, type LookReport, type LookRequest } from './look.ts'

const canary = 'k9qXv2Lm7wTz'
const zone = 'Europe/Berlin'
const start = 1_700_000_000

/** Half a year of a made-up chat as Telegram Desktop writes it, a few messages a day. */
function telegram(names: readonly string[] = ['Sam', 'Alex Rivera'], days = 180): object {
  const messages = Array.from({ length: days * 4 }, (_, n) => ({
    id: n + 1,
    type: 'message',
    date_unixtime: String(start + Math.floor(n / 4) * 86_400 + (n % 4) * 3600),
    from: names[n % names.length],
    from_id: `user${100 + (n % names.length)}`,
    text: `${canary} ${'x'.repeat(n % 40)}`,
  }))
  return { name: names.at(-1), type: 'personal_chat', id: 100 + names.length - 1, messages }
}

const fileOf = (content: object | string, name = 'result.json') => ({
  name,
  blob: new Blob([typeof content === 'string' ? content : JSON.stringify(content)]),
})

/** What a look tells from its first request to the last. */
async function told(...requests: readonly LookRequest[]): Promise<LookReport[]> {
  const reports: LookReport[] = []
  const look = new Look(report => reports.push(report))
  for (const request of requests) await look.ask(request)
  return reports
}

const read = (...files: ReturnType<typeof fileOf>[]): LookRequest => ({ ask: 'read', files, zone })
const sides: LookRequest = { ask: 'sides', sides: { me: [0], them: [1] } }
const kinds = (reports: readonly LookReport[]) => [...new Set(reports.map(({ is }) => is))]

describe('a look', () => {
  it('tells how far it is, asks who is who, and gives the shape', async () => {
    const reports = await told(read(fileOf(telegram())), sides)
    expect(reports.filter(({ is }) => is === 'progress').at(-1)).toMatchObject({ is: 'progress' })
    const shape = reports.at(-1)
    if (shape?.is !== 'shape') throw new Error(`no shape: ${JSON.stringify(reports.at(-1))}`)
    expect(shape.shape.counted).toEqual({ mine: 360, theirs: 360 })
    expect(shape.shape.weeks.mine.length).toBeGreaterThan(20)
  })

  it('lets nothing out but plain data: no word of a message, and names only to ask who is who', async () => {
    const reports = await told(read(fileOf(telegram())), sides)
    const said = JSON.stringify(structuredClone(reports))
    expect(said).not.toContain(canary)
    const after = reports.filter(({ is }) => is !== 'people')
    expect(JSON.stringify(after)).not.toMatch(/Sam|Alex|Rivera/)
  })

  it('counts bytes, in no more than two hundred steps, up to all of them', async () => {
    const file = fileOf(telegram(undefined, 3000))
    const steps = (await told(read(file))).filter(report => report.is === 'progress')
    expect(steps.length).toBeLessThanOrEqual(201)
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b))
    expect(steps.at(-1)).toMatchObject({ done: file.blob.size, total: file.blob.size })
  })

  it('says of a file that it cannot read what is wrong and which it is, and no more', async () => {
    const reports = await told(read(fileOf(canary, 'holiday.jpg')))
    expect(reports).toEqual([{ is: 'failed', fault: 'unknownFormat', file: 'holiday.jpg' }])
    expect(await told(read(fileOf('', 'result.json')))).toMatchObject([{ is: 'failed', fault: 'empty' }])
  })

  it('keeps a fault of the browser or of ours to a code: what was thrown may hold a word of the file', async () => {
    const gone = Object.assign(new Blob(['{}']), {
      slice: () => {
        throw new DOMException(canary, 'NotReadableError')
      },
    })
    const reports = await told({ ask: 'read', files: [{ name: 'result.json', blob: gone }], zone })
    expect(reports).toEqual([{ is: 'failed', fault: 'unreadable' }])
    const broken = { ask: 'read', files: 5, zone } as unknown as LookRequest
    expect(await told(broken)).toEqual([{ is: 'failed', fault: 'unknown' }])
  })

  it('tells nothing more once it was stopped, and has forgotten the file', async () => {
    const reports: LookReport[] = []
    const look = new Look(report => reports.push(report))
    const reading = look.ask(read(fileOf(telegram(undefined, 9000))))
    await look.ask({ ask: 'stop' })
    const soFar = reports.length
    await reading
    await look.ask(sides)
    expect(reports.length).toBe(soFar)
    expect(reports.at(-1)).toEqual({ is: 'stopped' })
  })

  it('asks for a chat where there are many, and goes on with the one that was named', async () => {
    const all = { about: '', chats: { list: [telegram(), telegram(['Sam', 'Kim Novak'])] } }
    const file = fileOf(all)
    const first = await told(read(file))
    expect(first.at(-1)).toEqual({ is: 'question', question: { ask: 'chat', fitting: 0 } })
    expect(JSON.stringify(first)).not.toMatch(/Kim|Alex/)
    const named: LookRequest = { ask: 'answer', answers: { chat: { named: 'Kim Novak' } } }
    const then = await told(read(file), named)
    expect(kinds(then)).toContain('question')
    expect(JSON.stringify(then)).not.toContain('Alex')
    expect(['people', 'shape']).toContain(then.at(-1)?.is)
  })

  it('does not ask anybody to sort the names of a group', async () => {
    const group = { ...telegram(['A', 'B', 'C', 'D', 'E', 'F']), type: 'private_group' }
    const last = (await told(read(fileOf(group)))).at(-1)
    expect(last).toMatchObject({ is: 'failed', fault: 'group' })
  })
})
