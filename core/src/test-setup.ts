/** Node 24 has no Temporal of its own; the browsers that the app supports do, or load the same stand-in. */
import 'temporal-polyfill/global'
