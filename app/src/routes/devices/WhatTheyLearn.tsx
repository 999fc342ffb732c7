import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'

const learn = ['devices', 'size', 'when', 'address', 'wakes'] as const
const not = ['who', 'what', 'key'] as const

/** What whoever runs the relay could learn, and what not: the lines of docs/threat-model.md, in words for everybody. */
export function WhatTheyLearn() {
  const t = words('devices')
  return (
    <Disclosure summary={t('off.listTitle')}>
      <div class="devices-part">
        <ul class="devices-list">
          {learn.map(what => (
            <li key={what}>{t(`off.list.${what}`)}</li>
          ))}
        </ul>
        <h3>{t('off.listNotTitle')}</h3>
        <ul class="devices-list">
          {not.map(what => (
            <li key={what}>{t(`off.listNot.${what}`)}</li>
          ))}
        </ul>
        <p>{t('off.bounds')}</p>
      </div>
    </Disclosure>
  )
}
