export { fr } from '../voice/locales/fr.js'
