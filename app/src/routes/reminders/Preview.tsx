import { words } from '../../messages/catalogue.ts'
import { chosenKinds } from '../../state/wakes-choice.ts'
import { textOf, usualText } from '../../state/wakes-notes.ts'

/** Every line that can come, as it stands on a lock screen. */
export function Preview() {
  const t = words('reminders')
  const lines = [...new Set([...chosenKinds().map(textOf), usualText()])]
  return (
    <figure class="reminders-preview">
      <figcaption>{t('say.preview')}</figcaption>
      <ul>
        {lines.map(line => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </figure>
  )
}
