import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { saveSetup } from '../../state/shield.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { Careful } from '../wall/Careful.tsx'
import { knowing } from '../wall/knowing.ts'
import { AsCodes } from './AsCodes.tsx'

/** How the setup comes into a browser in which the app is not open: by that one's camera, or as a file. */
export function Elsewhere() {
  const t = words('shield')
  return (
    <Page name="shield" heading={t('parts.elsewhere')} lead={t('elsewhere.lead')} backTo={paths.shield} step>
      <AsCodes />
      <AsFile />
    </Page>
  )
}

function AsFile() {
  const t = words('shield')
  const care = useContent('care')
  const { warn } = gate('exportFile', state.value.care.safety)
  // The same file begins the filing of mail: what is not seen cannot warn.
  const mail = gate('fileMail', state.value.care.safety, knowing())

  function save(): void {
    saveSetup(mail.open)
    showToast(t('file.saved'))
  }

  return (
    <Section title={t('file.title')} lead={t('file.lead')}>
      <Notice tone="care">{t('file.open')}</Notice>
      {warn === undefined || care === undefined ? null : <Notice tone="care">{care.warn[warn]}</Notice>}
      {mail.open ? null : <Careful verdict={mail} also={t('file.noMail')} />}
      <div>
        <Button onClick={save}>{t('file.save')}</Button>
      </div>
    </Section>
  )
}
