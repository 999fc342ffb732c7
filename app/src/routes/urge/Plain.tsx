import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { PlainQuestion } from './PlainQuestion.tsx'
import { UrgePage } from './UrgePage.tsx'
import { addressOf } from './view.ts'

/** The plain question, opened by choice. */
export function Plain() {
  const t = words('urge')
  const { route } = useLocation()
  return (
    <UrgePage heading={t('ways.plain')} back="ways">
      <PlainQuestion onNo={() => route(addressOf('ways'), true)} />
    </UrgePage>
  )
}
