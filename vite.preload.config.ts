import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The preload script of the Electron host as one file: a sandboxed preload script cannot import others. */
export default defineConfig({
  build: {
    lib: {
      entry: resolve(import.meta.dirname, 'main', 'hosts', 'electron', 'preload.ts'),
      formats: ['cjs'],
      fileName: () => 'preload.cjs',
    },
    outDir: resolve(import.meta.dirname, 'build', 'preload'),
    emptyOutDir: true,
    minify: false,
    target: 'chrome120',
    rollupOptions: { external: ['electron'] },
  },
})
