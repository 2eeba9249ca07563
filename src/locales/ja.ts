export { ja } from '../voice/locales/ja.js'
