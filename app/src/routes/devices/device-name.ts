import { words } from '../../messages/catalogue.ts'
import { devicePlatform } from '../../state/platform.ts'

/** A first name for this device; the person can change it. */
export function deviceName(): string {
  const t = words('devices')
  return devicePlatform() === 'other' ? t('names.computer') : t('names.phone')
}
