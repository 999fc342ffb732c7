/** Where a site that we know puts a handle into its addresses. */
export interface Site {
  /** Without `www.`, `m.` and the like. */
  readonly hosts: readonly string[]
  /** What stands in front of the handle of a page of theirs: `''`, `@`, `in/`. */
  readonly pages: readonly string[]
  /** The same for a conversation with them. */
  readonly threads: readonly string[]
}

/** Public notations of addresses, as the sites themselves link them; checked by hand, 2026. */
export const sites: readonly Site[] = [
  { hosts: ['instagram.com'], pages: ['', 'stories/'], threads: [] },
  { hosts: ['ig.me'], pages: [], threads: ['m/'] },
  {
    hosts: ['facebook.com', 'fb.com'],
    pages: ['', 'stories/'],
    threads: ['messages/t/', 'messages/e2ee/t/'],
  },
  { hosts: ['messenger.com'], pages: [], threads: ['t/', 'e2ee/t/'] },
  { hosts: ['m.me'], pages: [], threads: [''] },
  { hosts: ['x.com', 'twitter.com'], pages: [''], threads: [] },
  { hosts: ['t.me', 'telegram.me'], pages: [], threads: ['', 's/'] },
  { hosts: ['snapchat.com'], pages: ['add/', '@'], threads: [] },
  { hosts: ['reddit.com'], pages: ['user/', 'u/'], threads: [] },
  { hosts: ['linkedin.com'], pages: ['in/'], threads: [] },
  { hosts: ['youtube.com'], pages: ['@', 'c/', 'user/'], threads: [] },
  {
    hosts: ['github.com', 'gitlab.com', 'twitch.tv', 'pinterest.com', 'soundcloud.com'],
    pages: [''],
    threads: [],
  },
  {
    hosts: ['tumblr.com', 'vk.com', 'ok.ru', 'letterboxd.com', 'paypal.me'],
    pages: ['', 'blog/'],
    threads: [],
  },
  { hosts: ['flickr.com'], pages: ['people/', 'photos/'], threads: [] },
  { hosts: ['bsky.app', 'ok.ru', 'deezer.com'], pages: ['profile/'], threads: [] },
  { hosts: ['open.spotify.com', 'last.fm'], pages: ['user/'], threads: [] },
  { hosts: ['steamcommunity.com'], pages: ['id/'], threads: [] },
  { hosts: ['venmo.com'], pages: ['', 'u/'], threads: [] },
]

/** Any site: the first part of a path with `@` in front, or after one of these, is somebody's page. */
export const personal: readonly string[] = [
  'u/',
  'user/',
  'users/',
  'profile/',
  'profiles/',
  'people/',
  'members/',
  'author/',
  'stories/',
  'photos/',
  'add/',
  'in/',
  'id/',
  'c/',
]

/** Sites that give everybody a name of their own in front of theirs: `alexr.tumblr.com`. */
export const namedHosts: readonly string[] = [
  'tumblr.com',
  'substack.com',
  'blogspot.com',
  'wordpress.com',
  'livejournal.com',
  'bandcamp.com',
  'deviantart.com',
  'bsky.social',
]

/** Hosts whose addresses carry a telephone number, as the last part of the path or as a value. */
export const phoneHosts: readonly string[] = ['wa.me', 'whatsapp.com', 't.me', 'signal.me', 'viber.me']

/** `https://www.m.Facebook.com` and its like as `facebook.com`. */
export const siteHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^(?:(?:www|m|mobile|mbasic|touch|web|old|new|[a-z]{2}-[a-z]{2})\.)+(?=[^.]+\.[^.]+)/, '')
