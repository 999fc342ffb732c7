import { paths } from '../paths.ts'

/** Where one friend's screen is: an id made by chance, never a name. */
export const friendAddress = (id: string): string => `${paths.friends}/${id}`
