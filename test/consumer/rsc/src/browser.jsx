import { createFromFetch } from '@vitejs/plugin-rsc/browser'
import { startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'

/** Says when React has taken the page over. */
function Hydrated({ children }) {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true'
  }, [])
  return children
}

const page = await createFromFetch(fetch('/index.rsc'))
startTransition(() => {
  hydrateRoot(document, <Hydrated>{page}</Hydrated>, {
    onRecoverableError: (error) => console.error('not the same as on the server:', error),
  })
})
