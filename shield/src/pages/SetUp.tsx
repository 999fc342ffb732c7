import { useId, useState } from 'preact/hooks'
import { wish } from './ask.ts'
import { Section } from './Section.tsx'
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
  if (setup === undefined) return t('options_file_unreadable')
  const outcome = await wish({ page: 'setup', setup })
  if (outcome.done) return `${t('options_file_taken')} ${t('options_file_delete')}`
  if (outcome.why === 'night') return t('options_file_night')
  if (outcome.why === 'storage') return t('options_file_no_room')
  return outcome.why === 'setup' ? t('options_file_unreadable') : t('options_file_refused', outcome.why)
}

/** From the app without typing, or from the file that it saved. */
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
