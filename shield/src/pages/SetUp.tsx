import { useId, useState } from 'preact/hooks'
import { ButtonLink } from './Button.tsx'
import { Section } from './Section.tsx'
import { takeOver } from './take-over.ts'
import { t } from './words.ts'

/** A setup is a few kilobytes; what is larger than this is something else. */
const largest = 2_000_000

async function takeFile(file: File): Promise<string> {
  const setup =
    file.size > largest
      ? undefined
      : await file
          .text()
          .then(JSON.parse)
          .catch(() => undefined)
  const taken = await takeOver(setup, t('options_file_unreadable'))
  return taken.done ? `${t('options_taken')} ${t('options_file_delete')}` : taken.words
}

/** From the app without typing, from the screen of a phone, or from the file that the app saved. */
export function SetUp() {
  const id = useId()
  const [said, setSaid] = useState('')
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file) setSaid(await takeFile(file))
    // The same file can be chosen again after it was changed.
    input.value = ''
  }
  return (
    <Section title={t('options_setup')}>
      <p>{t('options_setup_words')}</p>
      <ButtonLink href="scan.html">{t('options_scan')}</ButtonLink>
      <div class="field">
        <label for={id}>{t('options_file')}</label>
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          onChange={event => void choose(event.currentTarget)}
        />
      </div>
      <p role="status">{said}</p>
    </Section>
  )
}
