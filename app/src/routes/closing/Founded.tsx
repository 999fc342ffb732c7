import { type Closing, foundedOn, type Founded as On } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'

interface Props {
  readonly text: Readonly<Record<On, string>>
  readonly closing: Closing
}

/** On what an end with contact would rest: the newest look at readiness. */
export function Founded({ text, closing }: Props) {
  const on = foundedOn(person.value.kept, closing.quiet)
  return (
    <Notice
      announce
      actions={
        on === 'noSign' ? undefined : <Button href={paths.ready}>{words('closing')('end.ready')}</Button>
      }
    >
      {text[on]}
    </Notice>
  )
}
