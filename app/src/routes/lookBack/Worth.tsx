import { exerciseCodes } from '@breakwater/core/heal'
import { write } from '../plan/write.ts'
import type { PartProps } from './LookBack.tsx'
import { OwnText } from './OwnText.tsx'
import { PartPage } from './PartPage.tsx'
import { writtenExercise } from './written.ts'

/** Exercises that look for a measure of one's own, where somebody's regard used to be it. */
export function Worth({ text }: PartProps) {
  return (
    <PartPage part="worth" lead={text.worth.intro}>
      {exerciseCodes.map(exercise => {
        const { title, text: lead, prompt } = text.worth.exercises[exercise]
        const written = writtenExercise(exercise)
        return (
          <OwnText
            key={exercise}
            title={title}
            prompt={prompt}
            lead={lead}
            written={written}
            save={words => write('worth.noted', written, { exercise, text: words })}
          />
        )
      })}
      <p>{text.worth.aside}</p>
    </PartPage>
  )
}
