import type { Approach } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { careFor } from './care.ts'

interface Props {
  readonly way: Approach
}

/** What the safety answers, or their absence, want said before a plan of this kind; people come first. */
export function Care({ way }: Props) {
  const t = words('approach')
  const text = useContent('care')
  const { verdict, may } = careFor(way, false)
  const said =
    verdict.because === undefined
      ? verdict.warn === undefined
        ? undefined
        : text?.warn[verdict.warn]
      : text?.because[verdict.because]
  if (said === undefined) return null
  return (
    <Notice tone="care" actions={<Links />}>
      <p>{said}</p>
      {may === 'never' ? <p>{t('notHere')}</p> : null}
    </Notice>
  )
}

function Links() {
  const t = words('approach')
  return (
    <>
      <Button href={paths.safety}>{t('safety')}</Button>
      <Button kind="link" href={paths.help}>
        {t('talk')}
      </Button>
    </>
  )
}
