import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { TendencyText } from '../useContent.ts'

/** How the answers are added up, for whoever wants to know. */
export function Rule({ text }: { readonly text: TendencyText }) {
  const t = words('tendency')
  return (
    <Disclosure summary={t('rule')}>
      {text.rule.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Disclosure>
  )
}
