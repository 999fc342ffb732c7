import { words } from '../messages/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { paths } from './paths.ts'

interface Props {
  /** The claim's id in `content/<language>/notices.json`. */
  readonly claim: string
}

/** Beside a claim about people: where it comes from, and how weak or strong it is. */
export function SourceLink({ claim }: Props) {
  return (
    <Button kind="link" href={`${paths.sources}#${claim}`}>
      {words('common')('howSure')}
    </Button>
  )
}
