interface Capable {
  getClientCapabilities?(): Promise<Readonly<Record<string, boolean>>>
}

/**
 * Whether this browser says that a passkey can give a secret here. Browsers that do not say count as able when they
 * know passkeys at all: the attempt itself then tells.
 */
export async function canUsePasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  const capable = PublicKeyCredential as unknown as Capable
  const told = await capable.getClientCapabilities?.()
  return told?.['extension:prf'] ?? true
}
