import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { addPerson, people } from '../../state/people.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { NameForm } from './NameForm.tsx'
import { PersonRow } from './PersonRow.tsx'

/** Whom it is about: several can be kept apart, each with a plan and days of their own. */
export default function People() {
  const t = words('people')
  const [adding, setAdding] = useState(false)
  const back = useFocusBack<HTMLDivElement>(adding)
  return (
    <Page name="people" lead={t('lead')} backTo={paths.plan}>
      <Section title={t('title')} lead={t('apart')}>
        <List>
          {people().map((id, place) => (
            <PersonRow key={id} id={id} place={place} />
          ))}
        </List>
        {adding ? (
          <NameForm
            name=""
            save={t('addSave')}
            said={name => t('added', { name })}
            onSave={addPerson}
            onDone={() => setAdding(false)}
          />
        ) : (
          <div ref={back}>
            <Button onClick={() => setAdding(true)}>{t('add')}</Button>
          </div>
        )}
      </Section>
      <Notice actions={<Button href={paths.safety}>{t('safetyGo')}</Button>}>{t('safety')}</Notice>
      <QuestionsHere place="people" />
    </Page>
  )
}
