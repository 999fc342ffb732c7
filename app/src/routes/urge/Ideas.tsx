import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Tiles } from '../../ui/Tiles.tsx'

/** So many at a time: a long list is one more thing to decide. */
const atOnce = 4

interface Props {
  readonly ideas: readonly string[]
  readonly chosen: string | undefined
  readonly onChoose: (idea: string) => void
}

/** A few ideas, and others on request, round and round. */
export function Ideas({ ideas, chosen, onChoose }: Props) {
  const t = words('urge')
  const [from, setFrom] = useState(0)
  const shown = ideas.slice(from, from + atOnce)
  return (
    <>
      <Tiles>
        {shown.map(idea => (
          <ChoiceTile key={idea} title={idea} pressed={idea === chosen} onClick={() => onChoose(idea)} />
        ))}
      </Tiles>
      {ideas.length > atOnce ? (
        <div>
          <Button kind="link" onClick={() => setFrom(from + atOnce < ideas.length ? from + atOnce : 0)}>
            {t('doSomething.more')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
