import type { Sides } from '@breakwater/core/patterns'

/** What each name of the chat was said to be; undefined where nothing was said yet. */
export type Role = 'me' | 'them' | 'other'
export type Roles = readonly (Role | undefined)[]

/** What is proposed: of two names the other one goes without saying, of more each is asked. */
export function proposed(count: number, me: number | undefined): Roles {
  return Array.from({ length: count }, (_, index) => {
    if (me === undefined) return undefined
    if (index === me) return 'me'
    return count === 2 ? 'them' : undefined
  })
}

/** One name is given a role; of two names the other gets the other one. */
export function withRole(roles: Roles, index: number, role: Role): Roles {
  const next = roles.with(index, role)
  return roles.length === 2 ? next.with(1 - index, role === 'me' ? 'them' : 'me') : next
}

/** Who is who, once every name has its role; somebody else belongs to no side, and a chat with them is a group. */
export function sidesOf(roles: Roles): Sides | undefined {
  if (roles.includes(undefined)) return undefined
  const of = (role: Role) => roles.flatMap((one, index) => (one === role ? [index] : []))
  return { me: of('me'), them: of('them') }
}
