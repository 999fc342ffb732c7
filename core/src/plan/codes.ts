/** The five ways of doing it; `safetyFirst` is none of them: it means that no plan is made yet. */
export const approaches = ['coldTurkey', 'graduated', 'structured', 'inTouch', 'talkFirst'] as const
export type Approach = (typeof approaches)[number]

/** The tones of the honest message. */
export const honestTones = ['warm', 'plain', 'short'] as const
