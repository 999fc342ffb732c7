import { useState } from 'preact/hooks'
import { wish } from './ask.ts'
import { Field } from './Field.tsx'
import { Section } from './Section.tsx'
import { t } from './words.ts'

/** Shorter ones fall to a fast computer in days. */
const shortest = 12

/** A second way to unlock, for when the app's page is not open. */
export function Passphrase({ set }: { readonly set: boolean }) {
  const [wrong, setWrong] = useState<string>()
  const keep = async (passphrase: string) => {
    const short = passphrase.length < shortest
    setWrong(short ? t('options_passphrase_short') : undefined)
    if (!short) await wish({ page: 'passphrase', passphrase })
  }
  return (
    <Section title={t('options_passphrase')}>
      <p>{t('options_passphrase_words')}</p>
      <Field
        label={t('options_passphrase_new')}
        action={t('options_passphrase_set')}
        secret
        hint={set ? t('options_passphrase_done') : undefined}
        wrong={wrong}
        onSend={passphrase => void keep(passphrase)}
      />
    </Section>
  )
}
