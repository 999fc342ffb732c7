import type { CautionCode } from '@breakwater/core/decide'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import type { Texts } from './texts.ts'

interface Props {
  readonly codes: readonly CautionCode[]
  readonly texts: Texts
}

/** One matter to look at twice, with a question to oneself and the claim behind it where there is one. */
interface CautionText {
  readonly title: string
  readonly text: readonly string[]
  readonly look?: string
  readonly claim?: string
}

/** What deserves a second look: said kindly, with a way to look at it, never as a verdict. The first lies open, and so does fear. */
export function Cautions({ codes, texts }: Props) {
  const t = words('decide')
  if (codes.length === 0) return null
  return (
    <Section title={t('outcome.cautions')}>
      <div>
        {codes.map((code, index) => (
          <Caution
            key={code}
            code={code}
            text={texts.decide.cautions[code]}
            open={index === 0 || code === 'fearMotive'}
          />
        ))}
      </div>
    </Section>
  )
}

interface CautionProps {
  readonly code: CautionCode
  readonly text: CautionText
  readonly open: boolean
}

function Caution({ code, text, open }: CautionProps) {
  const t = words('decide')
  return (
    <Disclosure summary={text.title} open={open}>
      {text.text.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {text.look === undefined ? null : <p>{t('outcome.look', { question: text.look })}</p>}
      {text.claim === undefined ? null : (
        <div data-print="no">
          <SourceLink claim={text.claim} />
        </div>
      )}
      {code === 'safetyNotAsked' ? (
        <Actions>
          <Button href={paths.safety}>{t('outcome.safetyOpen')}</Button>
        </Actions>
      ) : null}
    </Disclosure>
  )
}
