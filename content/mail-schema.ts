import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

/** Mail services with steps of their own, and any other. */
export const mailServices = ['gmail', 'outlook', 'fastmail', 'proton', 'icloud', 'other'] as const

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(longest))

/** Menus change: `checked` is the day on which it was looked up, and `status` whether that was in a source. */
const service = v.pipe(
  v.strictObject({
    name: line(60),
    steps: texts,
    /** What is to be known about seeing the number, beyond what holds for all. */
    count: v.optional(line(300)),
    /** How to turn it off. */
    back: line(300),
    /** What it cannot do. */
    limits: line(400),
    checked: v.pipe(v.string(), v.isoDate()),
    status: v.picklist(['seen', 'memory']),
    source: v.optional(line(100)),
  }),
  v.forward(
    v.check(one => (one.status === 'seen') === (one.source !== undefined), 'a source, exactly where seen'),
    ['source'],
  ),
)

/** `mail.json`: how their mail goes into a folder by itself, for each service, and how all comes back. */
export const mail = v.strictObject({
  /** Where the number of what waits can be seen. */
  count: text,
  /** After it was turned off: how all of it comes back to the inbox. */
  moveBack: text,
  services: each(mailServices, service),
})

export type MailService = (typeof mailServices)[number]
export type MailServiceText = v.InferOutput<typeof service>

/** What stands in `mail.json`. */
export interface MailText {
  readonly count: string
  readonly moveBack: string
  readonly services: Readonly<Record<MailService, MailServiceText>>
}
