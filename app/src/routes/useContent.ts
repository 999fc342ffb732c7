import { useEffect, useState } from 'preact/hooks'
import type careText from '../../../content/en/care.json'
import type helpText from '../../../content/en/help.json'
import { currentLanguage, localised } from '../messages/catalogue.ts'

/** The texts of `content/<language>/` that screens of this kind read. */
interface Contents {
  readonly care: typeof careText
  readonly help: typeof helpText
}

export type CareText = Contents['care']
export type HelpText = Contents['help']

const files = import.meta.glob<object>(['../../../content/*/care.json', '../../../content/*/help.json'], {
  import: 'default',
})

/** A longer text in the current language; undefined for the moment that it takes to come. */
export function useContent<Name extends keyof Contents>(name: Name): Contents[Name] | undefined {
  const [text, setText] = useState<Contents[Name] | undefined>(undefined)
  useEffect(() => {
    void loadContent(name).then(setText)
  }, [name])
  return text
}

async function loadContent<Name extends keyof Contents>(name: Name): Promise<Contents[Name]> {
  const file = (language: string) => files[`../../../content/${language}/${name}.json`]
  const load = file(currentLanguage().tag) ?? file('en')
  if (load === undefined) throw new Error(`no content: ${name}`)
  return localised((await load()) as Contents[Name])
}
