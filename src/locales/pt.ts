export { pt } from '../voice/locales/pt.js'
