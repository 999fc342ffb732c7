import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ChannelRow } from '../../../content/channel-schema.ts'
import type careText from '../../../content/en/care.json'
import type closingText from '../../../content/en/closing.json'
import type comebackText from '../../../content/en/comeback.json'
import type decideText from '../../../content/en/decide.json'
import type friendText from '../../../content/en/friend.json'
import type healText from '../../../content/en/heal.json'
import type helpText from '../../../content/en/help.json'
import type honestText from '../../../content/en/honest.json'
import type noticesText from '../../../content/en/notices.json'
import type patternsText from '../../../content/en/patterns.json'
import type questionsText from '../../../content/en/questions.json'
import type reasonsText from '../../../content/en/reasons.json'
import type recordText from '../../../content/en/record.json'
import type replyText from '../../../content/en/reply.json'
import type slipText from '../../../content/en/slip.json'
import type tendencyText from '../../../content/en/tendency.json'
import type urgeText from '../../../content/en/urge.json'
import type { MailText } from '../../../content/mail-schema.ts'
import type { ScriptsText } from '../../../content/script-schema.ts'
import { currentLanguage, localised } from '../messages/catalogue.ts'

/** The texts of `content/<language>/` that screens of this kind read. */
interface Contents {
  readonly care: typeof careText
  readonly channels: { readonly rows: readonly ChannelRow[] }
  readonly closing: typeof closingText
  readonly comeback: typeof comebackText
  readonly decide: typeof decideText
  readonly friend: typeof friendText
  readonly heal: typeof healText
  readonly help: typeof helpText
  readonly honest: typeof honestText
  readonly mail: MailText
  readonly notices: typeof noticesText
  readonly patterns: typeof patternsText
  readonly questions: typeof questionsText
  readonly reasons: typeof reasonsText
  readonly record: typeof recordText
  readonly reply: typeof replyText
  readonly 'scripts-answers': ScriptsText
  readonly 'scripts-life': ScriptsText
  readonly 'scripts-quiet': ScriptsText
  readonly slip: typeof slipText
  readonly tendency: typeof tendencyText
  readonly urge: typeof urgeText
}

export type CareText = Contents['care']
export type ClosingText = Contents['closing']
export type ComebackText = Contents['comeback']
export type DecideText = Contents['decide']
export type HealText = Contents['heal']
export type HelpText = Contents['help']
export type NoticesText = Contents['notices']
export type PatternsText = Contents['patterns']
export type QuestionsText = Contents['questions']
export type ReasonsText = Contents['reasons']
export type HonestText = Contents['honest']
export type TendencyText = Contents['tendency']

const files = import.meta.glob<object>(
  '../../../content/*/{care,channels,closing,comeback,decide,friend,heal,help,honest,mail,notices,patterns,questions,reasons,record,reply,scripts-answers,scripts-life,scripts-quiet,slip,tendency,urge}.json',
  {
    import: 'default',
  },
)

/** By language and name, once they came: the next screen has them at once, and nothing jumps. */
const loaded = signal<ReadonlyMap<string, object>>(new Map())

/** Resolves when these are there: a screen that looks different without them waits for it as it is fetched. */
export async function contentReady(...names: readonly (keyof Contents)[]): Promise<void> {
  await Promise.all(
    names.map(async name => {
      const key = keyOf(name)
      if (!loaded.peek().has(key)) await loadContent(key, name)
    }),
  )
}

const keyOf = (name: keyof Contents): string => `${currentLanguage().tag}/${name}`

/** A longer text in the current language; undefined for the moment that it takes to come. */
export function useContent<Name extends keyof Contents>(name: Name): Contents[Name] | undefined {
  const key = keyOf(name)
  useEffect(() => {
    if (!loaded.peek().has(key)) void loadContent(key, name)
  }, [key, name])
  return loaded.value.get(key) as Contents[Name] | undefined
}

async function loadContent(key: string, name: keyof Contents): Promise<void> {
  const file = (language: string) => files[`../../../content/${language}/${name}.json`]
  const load = file(currentLanguage().tag) ?? file('en')
  if (load === undefined) throw new Error(`no content: ${name}`)
  const text = await localised(await load())
  loaded.value = new Map(loaded.peek()).set(key, text)
}
