import { paths } from '../paths.ts'
import { acted } from './wave.ts'

/** Notes it as a fact and goes on to the page that settles; also when it could not be kept, for settling needs no disk. */
export async function noteActed(
  ending: 'contacted' | 'looked',
  route: (url: string, replace?: boolean) => void,
): Promise<void> {
  const contact = await acted(ending)
  route(`${paths.step}/${contact ?? 'now'}`)
}
