import { channelIds } from '@breakwater/core/plan'
import * as v from 'valibot'

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(longest))

/**
 * One way to save, quieten or cut a channel, on one platform. Menus change: `checked` is the day on which it was
 * looked up, and `status` whether that was in a source or from memory.
 */
const fields = v.strictObject({
  channel: v.picklist(channelIds),
  platform: v.picklist(['ios', 'android', 'web', 'any']),
  aim: v.picklist(['keep', 'quiet', 'full']),
  path: words(200),
  /** What the other one can notice. */
  noticed: words(160),
  reversible: v.picklist(['yes', 'partly', 'no']),
  checked: v.pipe(v.string(), v.isoDate()),
  status: v.picklist(['seen', 'memory']),
  /** Where it was seen. */
  source: v.optional(words(100)),
  /** Noticed at once, or changes what they control: under fear not before an adviser was asked. */
  escalates: v.optional(v.literal(true)),
})

const channelRow = v.pipe(
  fields,
  v.forward(
    v.check(row => (row.status === 'seen') === (row.source !== undefined), 'a source, exactly where seen'),
    ['source'],
  ),
)

/** `channels.json`: the steps of every channel. */
export const channelRows = v.strictObject({ rows: v.pipe(v.array(channelRow), v.minLength(1)) })

export type ChannelRow = v.InferOutput<typeof channelRow>
