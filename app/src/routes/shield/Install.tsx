import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

const browsers = ['chromium', 'firefox'] as const
const steps = ['one', 'two', 'three', 'four'] as const

/** How the extension comes into the browser. */
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
    </Page>
  )
}
