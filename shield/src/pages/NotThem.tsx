import { wish } from './ask.ts'
import { Rows } from './Rows.tsx'
import { Section } from './Section.tsx'
import { t } from './words.ts'

/** Who was marked "not them" on a page, to be undone one by one. */
export function NotThem({ values }: { readonly values: readonly string[] }) {
  return (
    <Section title={t('options_not_them')}>
      {values.length === 0 && <p class="soft">{t('options_not_them_none')}</p>}
      <Rows
        values={values}
        action={t('options_hide_again')}
        label={name => t('options_hide_again_of', name)}
        onAction={value => void wish({ page: 'hideAgain', value })}
      />
    </Section>
  )
}
