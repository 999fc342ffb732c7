import type { Mark } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { MarkRow } from './MarkRow.tsx'
import { Preview } from './Preview.tsx'

interface Props {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Takes the answer without a place, or in small letters; where it is missing, the marks are only shown. */
  readonly onText?: ((text: string) => void) | undefined
}

/** The answer with what stands out, and what each place says. The person decides: every place may stay. */
export function Marks({ text, marks, onText }: Props) {
  const t = words('reply')
  return (
    <>
      <Preview text={text} marks={marks} />
      <p>{t('reading.yours')}</p>
      <List label={t('reading.marked', { count: marks.length })}>
        {marks.map(mark => (
          <MarkRow key={`${mark.code}${mark.from}`} text={text} mark={mark} onText={onText} />
        ))}
      </List>
    </>
  )
}
