import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'

interface Props {
  readonly label: string
  readonly ideas: readonly string[]
  readonly onPick: (idea: string) => void
}

/** So many are offered; more would be a list to read. */
const most = 6

/** What the person has named elsewhere, to be taken over with a tap. */
export function Ideas({ label, ideas, onPick }: Props) {
  if (ideas.length === 0) return null
  return (
    <fieldset>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      <Actions>
        {ideas.slice(0, most).map(idea => (
          <Button key={idea} onClick={() => onPick(idea)}>
            {idea}
          </Button>
        ))}
      </Actions>
    </fieldset>
  )
}
