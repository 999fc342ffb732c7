/** Where a friend's page is. */
const place = '/friend'

/**
 * The invitation in this page's address, without its `#`: empty when there is none, undefined when this is not a friend's page. The keys
 * in it are taken out of the address bar and of this tab's history at once.
 */
export function takeFriendLink(): string | undefined {
  if (location.pathname !== place) return undefined
  const invitation = location.hash.slice(1)
  if (location.hash !== '') history.replaceState(null, '', place)
  // A second link opened in the same tab changes only what stands behind the #, and no page is loaded for it.
  addEventListener('hashchange', () => location.reload())
  return invitation
}
