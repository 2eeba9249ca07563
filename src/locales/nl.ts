export { nl } from '../voice/locales/nl.js'
