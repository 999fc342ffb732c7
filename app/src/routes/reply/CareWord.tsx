import type { Mark } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { isHarm } from './use-marks.ts'

interface Props {
  readonly marks: readonly Mark[]
  /** true: it came while the person wrote, and is read out. */
  readonly announce?: boolean
}

/** An answer that speaks of harm to oneself: care stands before everything else, asked for or not. */
export function CareWord({ marks, announce = false }: Props) {
  const t = words('reply')
  const ready = useContent('reply')
  if (ready === undefined || !isHarm(marks)) return null
  return (
    <Notice
      tone="care"
      announce={announce}
      title={ready.marks.selfHarm.title}
      actions={
        <Button kind="primary" href={paths.help}>
          {t('reading.help')}
        </Button>
      }
    >
      {ready.plainer.talkToSomebody}
    </Notice>
  )
}
