import { type Format, formats } from '@breakwater/core/patterns'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { PatternsText } from '../useContent.ts'

/** The steps of each program, one beneath its name. */
export function Programs({ text: { programs } }: { readonly text: PatternsText }) {
  return (
    <div>
      {formats.map(format => (
        <Disclosure key={format} summary={programs[format].title}>
          <Steps program={programs[format]} />
        </Disclosure>
      ))}
    </div>
  )
}

function Steps({ program: { steps, limits } }: { readonly program: PatternsText['programs'][Format] }) {
  return (
    <>
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
    </>
  )
}
