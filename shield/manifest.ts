/** What the built extension declares about itself, one function of the browser that it is for. */
export type Browser = 'chromium' | 'firefox'

export interface Kind {
  readonly browser: Browser
  /** Tests only: all sites are granted at installing, because a prompt cannot be clicked without a window. */
  readonly everywhere: boolean
  /** The neutral name and icon wherever the browser shows one, not only in the toolbar. */
  readonly neutral: boolean
  readonly version: string
}

/** Where the app of this project lives on the person's own machine; its port is fixed. */
export const appOrigin = 'http://localhost:7330'

const everySite = '*://*/*'

/** Firefox knows no ports in a pattern. Which page may really speak is decided by its origin, in the background. */
const appPattern = (browser: Browser) => (browser === 'firefox' ? 'http://localhost/*' : `${appOrigin}/*`)

/** Nothing but our own files, no request to anywhere, and in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "frame-ancestors 'none'",
].join('; ')

const background: Readonly<Record<Browser, object>> = {
  chromium: { service_worker: 'background.js' },
  firefox: { scripts: ['background.js'] },
}

/** Firefox 147 and Chromium 144 are the first with all of it: the Navigation API, and Temporal for days and hours. */
const own: Readonly<Record<Browser, object>> = {
  chromium: { minimum_chrome_version: '144' },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'shield@breakwater.example',
        strict_min_version: '147.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '147.0' },
    },
  },
}

/** The manifest of one browser as an object; `version` is that of the package. */
export function manifest({ browser, everywhere, neutral, version }: Kind): object {
  const icon = neutral ? 'notes' : 'breakwater'
  const icons = { '192': `icons/${icon}-192.png`, '512': `icons/${icon}-512.png` }
  const words = neutral ? '_neutral' : ''
  return {
    manifest_version: 3,
    name: `__MSG_ext_name${words}__`,
    description: `__MSG_ext_description${words}__`,
    version,
    default_locale: 'en',
    icons,
    action: { default_popup: 'popup.html', default_title: `__MSG_ext_name${words}__`, default_icon: icons },
    options_ui: { page: 'options.html', open_in_tab: true },
    permissions: [
      'activeTab',
      'alarms',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webNavigation',
    ],
    host_permissions: everywhere ? [everySite] : [appPattern(browser)],
    optional_host_permissions: [everySite],
    background: background[browser],
    content_scripts: [{ matches: [appPattern(browser)], js: ['bridge.js'], run_at: 'document_start' }],
    web_accessible_resources: [{ resources: ['pause.html'], matches: [everySite] }],
    content_security_policy: { extension_pages: policy },
    ...own[browser],
  }
}
