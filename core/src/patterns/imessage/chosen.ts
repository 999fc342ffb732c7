import { PatternsFailure } from '../failure.ts'
import type { Question, Wanted } from '../reader.ts'
import { addressKey, maybeSameAddress } from './address.ts'
import type { Conversation } from './conversations.ts'

/**
 * The conversation that is meant: the only one, or the one that goes by the given number or name. A number typed without its
 * country counts where nothing fits wholly.
 * @throws PatternsFailure `notFound`
 */
export function chosen(
  conversations: readonly Conversation[],
  wanted: Wanted | undefined,
  file: string,
): { readonly conversation: Conversation } | { readonly question: Question } {
  const fitting = wanted === undefined ? conversations : fittingOf(conversations, wanted)
  const [first, second] = fitting
  if (first === undefined) throw new PatternsFailure('notFound', { file })
  if (second === undefined) return { conversation: first }
  return { question: { ask: 'chat', fitting: wanted === undefined ? 0 : fitting.length } }
}

function fittingOf(conversations: readonly Conversation[], wanted: Wanted): readonly Conversation[] {
  if ('number' in wanted) return conversations.slice(wanted.number - 1, wanted.number)
  const fits = (test: (name: string) => boolean) => conversations.filter(({ names }) => names.some(test))
  const typed = addressKey(wanted.named)
  const whole = fits(name => addressKey(name) === typed)
  return whole.length > 0 ? whole : fits(name => maybeSameAddress(wanted.named, name))
}
