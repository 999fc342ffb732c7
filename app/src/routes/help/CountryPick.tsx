import { currentLanguage, words } from '../../messages/catalogue.ts'
import { Select } from '../../ui/Select.tsx'
import { formatCountry } from '../format.ts'
import { notHere } from './country.ts'
import { helpLines } from './help-table.ts'

interface Props {
  /** The country that is shown now; empty for none. */
  readonly code: string
  /** What is said while none is chosen. */
  readonly noCountry?: string | undefined
  readonly onPick: (code: string) => void
}

/** All countries of the table by their names in this language, and the way to say that one's own is missing. */
export function CountryPick({ code, noCountry, onPick }: Props) {
  const t = words('help')
  const inOrder = new Intl.Collator(currentLanguage().tag)
  const countries = helpLines.countries
    .map(({ code: value }) => ({ value, label: formatCountry(value) }))
    .toSorted((a, b) => inOrder.compare(a.label, b.label))
  const options = [
    ...(code === '' ? [{ value: '', label: t('country.choose') }] : []),
    ...countries,
    { value: notHere, label: t('country.notHere') },
  ]
  return (
    <Select
      label={t('country.label')}
      hint={noCountry ?? t('country.hint')}
      value={code}
      options={options}
      onPick={value => {
        if (value !== '') onPick(value)
      }}
    />
  )
}
