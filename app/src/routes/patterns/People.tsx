import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { chooseSides } from '../../state/patterns.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Asking } from './Asking.tsx'
import { proposed, type Role, sidesOf, withRole } from './sides.ts'

interface Props {
  readonly people: readonly string[]
  /** Who is proposed. */
  readonly me: number | undefined
  readonly onStop: () => void
}

const roles = ['me', 'them', 'other'] as const

/** Which of the names in this one chat is the person's own: proposed where the file hints at it, and always confirmed. */
export function People({ people, me, onStop }: Props) {
  const t = words('patterns')
  const [said, say] = useState(() => proposed(people.length, me))
  const sides = sidesOf(said)
  // An account that was deleted since has no name in the file.
  const names = people.map(name => name || t('ask.unnamed'))
  return (
    <Asking
      heading={t('ask.peopleHeading')}
      lead={t('ask.people')}
      ready={sides !== undefined}
      onGo={() => {
        if (sides !== undefined) chooseSides(sides)
      }}
      onStop={onStop}
    >
      {people.length === 2 ? (
        <RadioList
          legend={t('ask.peopleLegend')}
          options={names.map((name, index) => ({ value: String(index), label: name }))}
          value={said.includes('me') ? String(said.indexOf('me')) : undefined}
          onPick={index => say(withRole(said, Number(index), 'me'))}
        />
      ) : (
        names.map((name, index) => (
          <RadioList<Role>
            key={name}
            legend={t('ask.sides', { name })}
            options={roles.map(value => ({ value, label: t(`ask.${value}`) }))}
            value={said[index]}
            onPick={role => say(withRole(said, index, role))}
          />
        ))
      )}
    </Asking>
  )
}
