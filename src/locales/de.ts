export { de } from '../voice/locales/de.js'
