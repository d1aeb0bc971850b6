// Self-hosted, cut by script: a browser loads only the files whose characters stand on the page.
import '@fontsource-variable/literata/wght.css'
import '@fontsource-variable/source-sans-3/wght.css'
import './fallback-fonts.css'
import './vazirmatn.css'
