/** The peer as its users write it: one rule, applied to the whole document after every change. */
import { ExtendedCss } from '@adguard/extended-css'

new ExtendedCss({ styleSheet: 'article:contains(Alex Rivera) { display: none !important; }' }).apply()
