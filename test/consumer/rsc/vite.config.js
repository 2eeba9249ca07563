import react from '@vitejs/plugin-react'
import rsc from '@vitejs/plugin-rsc'
import { defineConfig } from 'vite'

/** One entry per environment: server components, server rendering, the browser. */
const entry = (name) => ({
  build: { rolldownOptions: { input: { index: `./src/${name}.jsx` } } },
  // The library is not in package.json here (its file is made by the test), so it is named instead of found.
  resolve: { noExternal: ['parcours'] },
})

export default defineConfig({
  plugins: [react(), rsc()],
  environments: { rsc: entry('server'), ssr: entry('markup'), client: entry('browser') },
})
