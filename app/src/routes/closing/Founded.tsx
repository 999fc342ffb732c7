import { type Closing, type ClosingEnd, foundedOn } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import type { ClosingText } from '../useContent.ts'

interface Props {
  readonly text: ClosingText['ends']
  readonly end: ClosingEnd
  readonly closing: Closing
}

/** On what an end with contact would rest: the newest look at readiness, and for a return what is known of returns. */
export function Founded({ text, end, closing }: Props) {
  const on = foundedOn(person.value.kept, closing.quiet)
  const ready = on === 'noSign' ? null : <Button href={paths.ready}>{words('closing')('end.ready')}</Button>
  const source = end === 'return' ? <SourceLink claim={text.claim} /> : null
  return (
    <Notice
      announce
      actions={
        <>
          {ready}
          {source}
        </>
      }
    >
      <Stack gap="small">
        <p>{text.founded[on]}</p>
        {end === 'return' ? <p>{text.again}</p> : null}
      </Stack>
    </Notice>
  )
}
