/**
 * Domains that networks send their notices from ("Alex Rivera commented on ..."). Only in mail from these is a name
 * looked for: in anything that a person wrote, it stays where it is. Written from memory of such mails; a domain that
 * is missing only leaves a notice in the inbox.
 */
export const notifierDomains: readonly string[] = [
  'facebookmail.com',
  'mail.instagram.com',
  'linkedin.com',
  'x.com',
  'twitter.com',
  'snapchat.com',
  'tiktok.com',
  'pinterest.com',
  'discord.com',
  'redditmail.com',
  'strava.com',
  'spotify.com',
]
