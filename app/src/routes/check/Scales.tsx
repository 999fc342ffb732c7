import { type ScaleCode, scaleCodes, scaleSettings } from '@breakwater/core/heal'
import { scalesOn } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Scale } from './Scale.tsx'
import { useScales } from './use-scales.ts'

/** The two published questionnaires: those that are switched on, and the switches. */
export function Scales() {
  const t = words('check')
  const scales = useScales()
  const on = scalesOn(state.value.journal.settings)
  if (scales === undefined) return null
  return (
    <>
      {scaleCodes.map(code => (on[code] === true ? <Scale key={code} code={code} scales={scales} /> : null))}
      <Section id="questionnaires" title={t('scales.title')} lead={t('scales.lead')}>
        <Stack gap="small">
          {scaleCodes.map(code => (
            <Toggle
              key={code}
              label={scales[code].name}
              note={t(`scales.${code}Often`)}
              on={on[code] === true}
              onChange={value => void switchScale(code, value)}
            />
          ))}
        </Stack>
      </Section>
    </>
  )
}

function switchScale(code: ScaleCode, value: boolean): Promise<boolean> {
  return attempt(() => record('setting.chosen', { key: scaleSettings[code], value }))
}
