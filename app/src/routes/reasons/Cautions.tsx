import type { CautionNow } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import type { ReasonsText } from '../useContent.ts'
import { Caution } from './Caution.tsx'
import { CautionBody } from './CautionBody.tsx'

interface Props {
  readonly cautions: readonly CautionNow[]
  readonly text: ReasonsText
}

/** The cautions to which the record points now. */
export function Cautions({ cautions, text }: Props) {
  const t = words('reasons')
  if (cautions.length === 0) return null
  return (
    <Section title={t('cautions.title')} lead={t('cautions.lead')}>
      {cautions.map(caution => (
        <Caution key={caution.code} caution={caution} text={text} />
      ))}
    </Section>
  )
}

/** Those that rest: each can be opened, read, and answered anew. */
export function PutAside({ cautions, text }: Props) {
  const t = words('reasons')
  if (cautions.length === 0) return null
  return (
    <Section title={t('aside.title')}>
      <div>
        {cautions.map(caution => (
          <Disclosure key={caution.code} summary={text.cautions[caution.code].title}>
            {caution.restsUntil === undefined ? null : (
              <p>{t('aside.rests', { day: formatDay(caution.restsUntil) })}</p>
            )}
            <CautionBody caution={caution} text={text} />
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}
