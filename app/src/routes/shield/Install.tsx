import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { saveSetup } from '../../state/shield.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

const browsers = ['chromium', 'firefox'] as const
const steps = ['one', 'two', 'three', 'four'] as const

/** How it comes into the browser, and how the setup comes into a browser in which the app is not open. */
export function Install() {
  const t = words('shield')
  return (
    <Page name="shield" heading={t('parts.install')} lead={t('install.lead')} backTo={paths.shield} step>
      <Section title={t('install.title')}>
        <div>
          {browsers.map(browser => (
            <Disclosure key={browser} summary={t(`install.${browser}`)}>
              <ol class="shield-steps">
                {steps.map(step => (
                  <li key={step}>{t(`install.${browser}Steps.${step}`)}</li>
                ))}
              </ol>
            </Disclosure>
          ))}
        </div>
        <p class="shield-quiet">{t('install.sites')}</p>
      </Section>
      <AsFile />
    </Page>
  )
}

function AsFile() {
  const t = words('shield')
  const care = useContent('care')
  const { warn } = gate('exportFile', state.value.care.safety)

  function save(): void {
    saveSetup()
    showToast(t('file.saved'))
  }

  return (
    <Section title={t('file.title')} lead={t('file.lead')}>
      <Notice tone="care">{t('file.open')}</Notice>
      {warn === undefined || care === undefined ? null : <Notice tone="care">{care.warn[warn]}</Notice>}
      <div>
        <Button onClick={save}>{t('file.save')}</Button>
      </div>
    </Section>
  )
}
