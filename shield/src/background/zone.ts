/** The time zone of this computer, by its name. */
export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
