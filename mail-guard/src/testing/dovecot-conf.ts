/** The configuration of a Dovecot 2.3 that lives in one folder and listens on loopback only. */

export interface DovecotPlan {
  readonly dir: string
  readonly imapPort: number
  readonly lmtpPort: number
  /** Left out: a server without ManageSieve and without Sieve. */
  readonly sievePort: number | undefined
  readonly password: string
  /** A certificate and its key, when the server is to speak TLS. */
  readonly certificate: { readonly cert: string; readonly key: string } | undefined
  /** What the server says it can do, in place of everything that it can. */
  readonly capability: string | undefined
  /** Whose processes these are: numbers of the mail owner, and the names that Dovecot runs its own parts under. */
  readonly owner: {
    readonly uid: number
    readonly gid: number
    readonly name: string
    readonly root: boolean
  }
}

/** Everything for IMAP, LMTP and (unless left out) Sieve with ManageSieve. One user, whatever the part after the @. */
export function dovecotConf(plan: DovecotPlan): string {
  return [basics(plan), users(plan), listeners(plan), plan.sievePort === undefined ? '' : sieve()].join('\n')
}

function basics({ dir, sievePort, certificate, capability, owner }: DovecotPlan): string {
  const tls = certificate
    ? `ssl = yes\nssl_cert = <${certificate.cert}\nssl_key = <${certificate.key}`
    : 'ssl = no'
  return `protocols = imap lmtp${sievePort === undefined ? '' : ' sieve'}
listen = 127.0.0.1
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
${tls}
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = 200
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
${capability === undefined ? '' : `imap_capability = ${capability}`}
${owner.root ? '' : unprivileged(owner.name)}
namespace inbox {
  inbox = yes
  separator = /
}`
}

/** Without root nothing can change its user or its root folder. */
function unprivileged(name: string): string {
  const caged = ['anvil', 'imap-login', 'managesieve-login']
  return [
    `default_internal_user = ${name}`,
    `default_login_user = ${name}`,
    ...caged.map(service => `service ${service} {\n  chroot =\n}`),
  ].join('\n')
}

function users({ dir, password, owner }: DovecotPlan): string {
  return `auth_username_format = %Ln
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${dir}/home/%n allow_all_users=yes
}`
}

function listeners({ imapPort, lmtpPort, sievePort }: DovecotPlan): string {
  const managesieve = `
service managesieve-login {
  inet_listener sieve {
    port = ${sievePort}
  }
}`
  return `service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}${sievePort === undefined ? '' : managesieve}`
}

function sieve(): string {
  return `protocol lmtp {
  mail_plugins = sieve
}
plugin {
  sieve = file:~/sieve;active=~/.dovecot.sieve
}`
}
