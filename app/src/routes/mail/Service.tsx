import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'
import { Steps } from './Steps.tsx'
import { type MailService, mailServices } from './services.ts'
import type { Chosen } from './theirs.ts'

/** Where their mailbox is; then what to do there, where the count is seen, and the way back. */
export function Service({ chosen }: { readonly chosen: Chosen }) {
  const t = words('mail')
  const text = useContent('mail')
  const [service, setService] = useState<MailService>()
  if (text === undefined) return null
  const options = mailServices.map(value => ({ value, label: text.services[value].name }))
  return (
    <>
      <Section title={t('service.title')} lead={t('service.lead')}>
        <RadioList
          legend={t('service.title')}
          legendHidden
          options={options}
          value={service}
          onPick={setService}
        />
      </Section>
      {service === undefined ? null : <Steps key={service} service={service} text={text} chosen={chosen} />}
    </>
  )
}
