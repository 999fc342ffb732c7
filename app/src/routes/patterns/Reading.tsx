import type { Progress as Read } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Page } from '../Page.tsx'
import { byteWords } from './byte-words.ts'

interface Props {
  readonly progress: Read | undefined
  readonly onStop: () => void
}

/** How far it is, in bytes of the file, and the way to stop it. */
export function Reading({ progress, onStop }: Props) {
  const t = words('patterns')
  const { done, total } = progress ?? { done: 0, total: 1 }
  const said =
    progress === undefined
      ? t('reading.beginning')
      : done >= total
        ? t('reading.sums')
        : t('reading.done', { done: byteWords(done), total: byteWords(total) })
  return (
    <Page name="shape" heading={t('reading.heading')} lead={t('reading.note')} backTo={null} step>
      <Progress label={said} value={done} max={total} />
      <VisuallyHidden>
        <span role="status">{heard(done / total)}</span>
      </VisuallyHidden>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide onClick={onStop}>
          {t('reading.stop')}
        </Button>
      </div>
    </Page>
  )
}

/** What is read out: each quarter once, where the line itself moves two hundred times. */
function heard(part: number): string | undefined {
  const quarters = Math.floor(4 * part)
  return quarters === 0 ? undefined : words('patterns')('reading.part', { n: 25 * quarters })
}
