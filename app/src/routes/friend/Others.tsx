import { words } from '../../messages/catalogue.ts'
import { askings } from '../../state/friend-page.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { chosen } from './chosen.ts'
import { nameOf } from './name.ts'

/** The others who asked this friend. */
export function Others() {
  const t = words('friend')
  const others = askings.value.filter(({ id, stands }) => id !== chosen.value && stands !== 'invited')
  if (others.length === 0) return null
  return (
    <Section title={t('others')}>
      <Actions>
        {others.map(one => (
          <Button
            key={one.id}
            onClick={() => {
              chosen.value = one.id
            }}
          >
            {nameOf(one)}
          </Button>
        ))}
      </Actions>
    </Section>
  )
}
