import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'

/** On the page of mail: the way to a filter that puts their mail away by itself. */
export function FileMail() {
  const t = words('wall')
  return (
    <Section title={t('fileMail.title')} lead={t('fileMail.lead')}>
      <Actions>
        <Button href={paths.mail}>{t('fileMail.go')}</Button>
      </Actions>
    </Section>
  )
}
