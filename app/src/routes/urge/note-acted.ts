import { words } from '../../messages/catalogue.ts'
import { showToast } from '../../state/toasts.ts'
import { paths } from '../paths.ts'
import { addressOf } from './view.ts'
import { type Acted, acted, takeBack } from './wave.ts'

type Route = (url: string, replace?: boolean) => void

/**
 * Notes it as a fact, offers to take it back, and goes on to the page that settles; also when it could not be kept,
 * for settling needs no disk.
 */
export async function noteActed(ending: 'contacted' | 'looked', route: Route): Promise<void> {
  const noted = await acted(ending)
  if (noted !== undefined) offerUndo(noted, route)
  route(`${paths.step}/${noted?.contact ?? 'now'}`)
}

function offerUndo(noted: Acted, route: Route): void {
  const run = async () => {
    if (await takeBack(noted)) route(addressOf(noted.closing === undefined ? 'first' : 'ways'), true)
  }
  showToast(words('urge')('already.noted'), { label: words('common')('undo'), run: () => void run() })
}
