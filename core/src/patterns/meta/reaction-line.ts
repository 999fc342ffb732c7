/**
 * Lines that Instagram puts among the messages for a reaction, wholly and with the emoji as `*`. They are in the language of who
 * asked for the export, and only these few forms are known for certain; newer exports say when somebody reacted, which needs no
 * words. A line in another language counts as a message.
 */
const forms = [
  'Liked a message',
  'Reacted * to your message',
  'A aimé un message',
  'A réagi * à votre message',
  'Curtiu uma mensagem',
  'Reagiu com * à sua mensagem',
]

const wholly = new Set(forms.filter(form => !form.includes('*')))
const around = forms.filter(form => form.includes('*')).map(form => form.split('*') as [string, string])

/** Longer than all of them, with an emoji of many parts. */
const longest = 80

export function isReactionLine(text: string): boolean {
  if (text.length > longest) return false
  const line = text.trim()
  if (wholly.has(line)) return true
  return around.some(([before, after]) => {
    if (!line.startsWith(before) || !line.endsWith(after)) return false
    const between = line.slice(before.length, line.length - after.length)
    return between.length > 0 && between.length <= 32 && !/[\p{L}\p{Zs}]/u.test(between)
  })
}
