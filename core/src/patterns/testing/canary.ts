/** The word that every made-up body holds, and nothing else may. */
export const canary = 'osprey'
