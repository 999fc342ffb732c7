import { render } from 'preact'

const page = document.getElementById('page')
if (page) render(<h1>{chrome.i18n.getMessage('ext_name')}</h1>, page)
