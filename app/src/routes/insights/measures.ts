import type { Measure } from '@breakwater/core/outlook'

/** What has an outlook, in the order in which it is offered. */
export const measures: readonly Measure[] = ['longing', 'sadness', 'waking']
