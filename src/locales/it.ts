export { it } from '../voice/locales/it.js'
