import { render } from 'preact'
import { takeFriendLink } from './device/friend-link.ts'
import { pause } from './device/pause.ts'
import { listenForQuickExit } from './device/quick-exit.ts'
import { ensureTemporal } from './device/temporal.ts'
import { App } from './routes/App.tsx'
import { loadDateTables } from './routes/format.ts'
import { fetchEdge } from './state/edge.ts'
import { firstScreen } from './state/first-screen.ts'
import { start } from './state/start.ts'
import './fonts.css'
import './tokens.css'
import './base.css'

/**
 * Everything that the first screen needs is imported here and hence fetched at once. Quick exit works before anything
 * is on the screen; nothing that uses Temporal runs before it is there.
 */
async function main(): Promise<void> {
  listenForQuickExit()
  await ensureTemporal()
  const started = start()
  // The first written date of a visit loads large tables; while the journal is being read there is time for that.
  void pause().then(loadDateTables)
  await started
  await pause()
  const root = document.getElementById('app')
  if (root !== null) render(<App />, root)
  await firstScreen()
  void fetchEdge()
  const { followCutOff, startFriends, startWakes, watchForUpdates } = await import('./state/update.ts')
  void followCutOff()
  startFriends()
  await watchForUpdates()
  await startWakes()
  const { watchRelay } = await import('./state/relay.ts')
  watchRelay()
}

/** A friend who was asked opens a page of its own: no journal, no vault. */
async function friend(invitation: string): Promise<void> {
  listenForQuickExit()
  const { showFriendPage } = await import('./routes/friend/show.tsx')
  await showFriendPage(invitation, document.getElementById('app'))
}

const invitation = takeFriendLink()
void (invitation === undefined ? main() : friend(invitation))
