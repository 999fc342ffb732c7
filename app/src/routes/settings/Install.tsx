import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'

const steps = ['one', 'two', 'three', 'four'] as const

/** How to put it on the home screen, in words; before that, what an icon tells others. */
export function Install() {
  const t = words('settings')
  const text = useContent('care')
  const { warn } = gate('installShortcut', state.value.care.safety)
  return (
    <Section title={t('install.title')} lead={t('install.lead')}>
      {warn === undefined || text === undefined ? null : <Notice tone="care">{text.warn[warn]}</Notice>}
      <div>
        {(['ios', 'android'] as const).map(system => (
          <Disclosure key={system} summary={t(`install.${system}`)}>
            <ol class="settings-steps">
              {steps.map(step => (
                <li key={step}>{t(`install.${system}Steps.${step}`)}</li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
      <p class="settings-quiet">{t('install.menus')}</p>
    </Section>
  )
}
