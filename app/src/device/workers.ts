import patternsUrl from '@breakwater/core/patterns-worker?worker&url'
import argon2Url from '@breakwater/vault/argon2-worker?worker&url'
import secretsUrl from '@breakwater/vault/secrets-worker?worker&url'

const urls = { argon2: argon2Url, patterns: patternsUrl, secrets: secretsUrl }

/** The workers of the vault, and the one that reads chats. The Trusted Types policy lets their addresses through and nothing else. */
export type WorkerName = keyof typeof urls

interface UrlPolicy {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): UrlPolicy
}

const own = new Set<string>([...Object.values(urls), '/sw.js'])

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('breakwater', {
  createScriptURL(url) {
    if (!own.has(url)) throw new TypeError('not a script of ours')
    return url
  },
})

/** The address of one of our own scripts in the form the browser's policy asks for. */
export function scriptUrl(url: string): string {
  return (policy?.createScriptURL(url) ?? url) as string
}

export function startWorker(name: WorkerName): Worker {
  return new Worker(scriptUrl(urls[name]), { type: 'module', name })
}
