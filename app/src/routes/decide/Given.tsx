import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Page } from '../Page.tsx'
import { Answer } from './Answer.tsx'
import { type Asked, addressOf, isSafety } from './places.ts'
import { answers, changedSince, sequence } from './round.ts'
import { saidTo } from './said.ts'
import type { Texts } from './texts.ts'

/** Every question that was asked with its answer; each can be changed. */
export function Given({ texts }: { readonly texts: Texts }) {
  const t = words('decide')
  return (
    <Page
      name="decide"
      heading={t('given.heading')}
      lead={t('given.lead')}
      backTo={addressOf('arrival')}
      step
    >
      <List>
        {sequence.value.map(question => (
          <Row key={question} question={question} texts={texts} />
        ))}
      </List>
      <div class="decide-ways">
        <Button kind="primary" href={addressOf('outcome')}>
          {t('given.back')}
        </Button>
      </div>
    </Page>
  )
}

function Row({ question, texts }: { readonly question: Asked; readonly texts: Texts }) {
  const t = words('decide')
  const said = saidTo(question, answers.value, state.value.care.safety, texts)
  const changed = !isSafety(question) && changedSince(question)
  return (
    <ListRow
      title={<Answer said={said} {...(changed ? { none: t('given.changed') } : {})} />}
      actions={
        <Button
          kind="link"
          label={t('given.changeNamed', { question: said.question })}
          href={addressOf({ question })}
        >
          {t('given.change')}
        </Button>
      }
    />
  )
}
