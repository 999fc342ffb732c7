/** The scripts in a page, in the order in which they need one another. */
export const contentScripts = ['cut', 'guard', 'content'] as const
