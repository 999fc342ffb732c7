import { lettersOf } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { List } from '../../ui/List.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { toWrite } from './addresses.ts'
import { Course } from './Course.tsx'
import { LetterRow } from './LetterRow.tsx'
import { OldClosed } from './OldClosed.tsx'

/** Where writing begins, and every letter: those that are open by day, those that are sealed by their day alone. */
export function LetterList() {
  const t = words('letters')
  const text = useContent('heal')?.writing
  const letters = lettersOf(person.value.heal)
  return (
    <Page name="letters" lead={text?.intro} backTo={paths.myself}>
      <Course />
      <Actions>
        <Button kind="primary" href={toWrite}>
          {t('begin')}
        </Button>
        <SourceLink claim="writing" />
      </Actions>
      <Section title={t('list.title')} lead={text?.letters.intro}>
        <OldClosed letters={letters} />
        {letters.length === 0 ? (
          <EmptyState title={t('list.empty')} />
        ) : (
          <List>
            {letters.map(letter => (
              <LetterRow key={letter.id} letter={letter} />
            ))}
          </List>
        )}
      </Section>
      <QuestionsHere place="letters" />
    </Page>
  )
}
