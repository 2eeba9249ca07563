import { useEffect, useLayoutEffect } from 'react'

/** As `useLayoutEffect`: what must come before the next paint. On the server it does nothing, quietly. */
export const useBeforePaint: typeof useEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect
