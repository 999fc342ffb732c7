/** Set on every message that we file, by us or by the server's Sieve: what give-back brings back, and only that. */
export const keyword = '$Breakwater'
