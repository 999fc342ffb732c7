import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type scalesText from '../../../../content/scales.json'
import { currentLanguage, localised } from '../../messages/catalogue.ts'

export type ScalesText = typeof scalesText

/** By language of the app. The questionnaires themselves are in the language of their file, word for word. */
const loaded = signal<ReadonlyMap<string, ScalesText>>(new Map())

/** The published questionnaires; undefined for the moment that they take to come. */
export function useScales(): ScalesText | undefined {
  const { tag } = currentLanguage()
  useEffect(() => {
    if (!loaded.peek().has(tag)) void load(tag)
  }, [tag])
  return loaded.value.get(tag)
}

async function load(tag: string): Promise<void> {
  const { default: text } = await import('../../../../content/scales.json')
  loaded.value = new Map(loaded.peek()).set(tag, await localised(text))
}
