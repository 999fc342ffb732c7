import { type Format, formats } from '@breakwater/core/patterns'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Stack } from '../../ui/Stack.tsx'
import type { PatternsText } from '../useContent.ts'

/** The steps of one program, once it was chosen. */
export function Programs({ text: { programs } }: { readonly text: PatternsText }) {
  const t = words('patterns')
  const [chosen, choose] = useState<Format>()
  return (
    <>
      <RadioList
        legend={t('file.which')}
        options={formats.map(format => ({ value: format, label: programs[format].title }))}
        value={chosen}
        onPick={choose}
      />
      <div aria-live="polite">{chosen === undefined ? null : <Steps program={programs[chosen]} />}</div>
    </>
  )
}

function Steps({
  program: { title, steps, limits },
}: {
  readonly program: PatternsText['programs'][Format]
}) {
  return (
    <Stack gap="small">
      <h3>{title}</h3>
      <ol class="patterns-steps">
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {limits.map(limit => (
        <p key={limit} class="patterns-soft">
          {limit}
        </p>
      ))}
    </Stack>
  )
}
