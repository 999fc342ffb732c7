import { gate } from '@breakwater/core/care'
import type { MailService, MailServiceText, MailText } from '../../../../content/mail-schema.ts'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { Careful } from '../wall/Careful.tsx'
import { HandOver } from './HandOver.tsx'
import type { Chosen } from './theirs.ts'
import './mail.css'

interface Props {
  readonly service: MailService
  readonly text: MailText
  readonly chosen: Chosen
}

/** What to do in one service, where the number of what waits is seen, and how all of it comes back. */
export function Steps({ service, text, chosen }: Props) {
  const t = words('mail')
  const own = text.services[service]
  if (chosen.addresses.length + chosen.names.length === 0) return <p>{t('nothing')}</p>
  return (
    <>
      <Section title={t('steps.title', { name: own.name })} lead={own.limits}>
        <ol class="mail-steps">
          {own.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Careful verdict={gate('exportFile', state.value.care.safety)} />
        <HandOver service={service} chosen={chosen} />
        <Checked text={own} />
      </Section>
      <Section title={t('count.title')}>
        <p>{[text.count, own.count].filter(Boolean).join(' ')}</p>
        <p>{t('count.here')}</p>
      </Section>
      <Section title={t('back.title')}>
        <ol class="mail-steps">
          <li>{own.back}</li>
          <li>{text.moveBack}</li>
        </ol>
      </Section>
    </>
  )
}

/** How sure the steps are. */
function Checked({ text }: { readonly text: MailServiceText }) {
  const t = words('mail')
  const date = formatDay(text.checked, 'long')
  return (
    <p class="mail-checked">
      {text.source === undefined
        ? t('steps.memory', { date })
        : t('steps.seen', { date, source: text.source })}
    </p>
  )
}
