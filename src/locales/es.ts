export { es } from '../voice/locales/es.js'
