export { ar } from '../voice/locales/ar.js'
