import { scaleHistory } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../format.ts'
import { useContent } from '../useContent.ts'

/** The newest answers beside those before, in words: there is no line between enough and too little. */
export function RosenbergResult() {
  const t = words('check')
  const text = useContent('heal')?.scales.rosenberg
  const result = scaleHistory(person.value.kept, 'rosenberg').at(-1)
  if (result === undefined || text === undefined) return null
  return (
    <Card label={t('scales.result', { day: formatDay(result.day) })}>
      <p>{result.moved === undefined ? text.first : text.moved[result.moved]}</p>
    </Card>
  )
}
