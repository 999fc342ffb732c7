/**
 * Programs that we did not write and on which the extension, the mail guard and the relay are tested: a mail server, a
 * webmail, a chat server, a wiki, another browser, a database. Nothing of them is shipped; without them the tests that
 * need one are named as not run.
 */
import { existsSync } from 'node:fs'

/** Debian's package, and a file by which it is known to be there. */
const programs = {
  'dovecot-imapd': '/usr/lib/dovecot/imap',
  'dovecot-lmtpd': '/usr/lib/dovecot/lmtp',
  'dovecot-sieve': '/usr/bin/sievec',
  'dovecot-managesieved': '/usr/lib/dovecot/managesieve',
  'php-cli': '/usr/bin/php',
  'php-sqlite3': '/usr/share/doc/php-sqlite3',
  'php-intl': '/usr/share/doc/php-intl',
  'php-mbstring': '/usr/share/doc/php-mbstring',
  'php-xml': '/usr/share/doc/php-xml',
  'php-zip': '/usr/share/doc/php-zip',
  'php-gd': '/usr/share/doc/php-gd',
  'roundcube-core': '/usr/share/roundcube/index.php',
  'roundcube-plugins': '/usr/share/doc/roundcube-plugins',
  'roundcube-sqlite3': '/usr/share/doc/roundcube-sqlite3',
  sqlite3: '/usr/bin/sqlite3',
  age: '/usr/bin/age',
  prosody: '/usr/bin/prosody',
  mediawiki: '/usr/share/mediawiki/index.php',
  'firefox-esr': '/usr/bin/firefox-esr',
  postgresql: '/usr/share/doc/postgresql',
}

/** What Debian's packages would ask while they are installed, answered. */
export const answers = 'roundcube-core roundcube/dbconfig-install boolean false\n'

/** The packages that are missing here. */
export function missingPrograms() {
  return Object.entries(programs)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name)
}
