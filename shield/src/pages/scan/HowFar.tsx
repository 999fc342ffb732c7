import { t } from '../words.ts'
import type { Reading } from './reading.ts'

/** How much was read, or why nothing more is; read aloud whenever it changes. */
export function HowFar({ reading }: { readonly reading: Reading }) {
  return (
    <div class="stack" role="status">
      <Said reading={reading} />
    </div>
  )
}

function Said({ reading }: { readonly reading: Reading }) {
  if (reading.at === 'off') return <p>{t(`scan_off_${reading.why}`)}</p>
  if (reading.at === 'refused') return <p class="wrong">{reading.words}</p>
  if (reading.at !== 'looking') return <p>{t('scan_taking')}</p>
  const { codes, hint } = reading
  return (
    <>
      <p>{codes === undefined ? t('scan_hold') : t('scan_read', codes.pieces.size, codes.count)}</p>
      {hint !== undefined && <p>{t(`scan_hint_${hint}`)}</p>}
    </>
  )
}
