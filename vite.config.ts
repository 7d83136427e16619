import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { screenFonts } from './scripts/page/screen-fonts.mjs'

/** The page of both hosts. `build/renderer` is what they serve; everything in it is fetched from the host itself. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  plugins: [react(), screenFonts()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, 'build', 'renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: false,
    // A data: URL would be refused by the content security policy of the hosts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
})
