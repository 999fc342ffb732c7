import { onVisibility } from '../device/network.ts'
import { untilOnline } from '../device/origin.ts'
import { askings, exchangeAsking, refresh } from './friend-page.ts'
import { friendPost } from './friend-post.ts'
import type { Asking } from './friend-rows.ts'
import { orTrouble } from './friend-troubles.ts'

const followed = new Set<string>()

/** As long as the page is open: sends what waits, reads what came and goes on listening, again and again without a network. */
export function followAskings(): () => void {
  const end = new AbortController()
  const round = () => {
    for (const row of askings.peek()) {
      if (followed.has(row.id) && row.waiting.length > 0) void exchangeAsking(row.id)
      else void followOne(row, end.signal)
    }
  }
  const stopRounds = untilOnline(round)
  const stopSeeing = onVisibility(visible => {
    if (visible) void refresh().then(round)
  })
  const stopWatching = askings.subscribe(rows => {
    for (const row of rows) void followOne(row, end.signal)
  })
  return () => {
    end.abort()
    stopRounds()
    stopSeeing()
    stopWatching()
  }
}

/** Something may still come, or has still to be told. */
const isAlive = ({ stands, closed }: Asking): boolean => stands !== 'invited' && closed !== true

async function followOne(row: Asking, signal: AbortSignal): Promise<void> {
  const { id, secrets } = row
  if (followed.has(id) || !isAlive(row) || signal.aborted) return
  followed.add(id)
  try {
    await exchangeAsking(id)
    if (row.stands === 'here')
      await orTrouble(() => friendPost().follow(secrets, () => void exchangeAsking(id), signal))
  } finally {
    followed.delete(id)
  }
}
