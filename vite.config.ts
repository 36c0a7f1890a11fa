import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [vue()],
  // No component uses the options API: its part of Vue is left out of what people load.
  define: isSsrBuild ? {} : { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
  root: 'client',
  build: isSsrBuild
    ? {
        outDir: '../dist/server',
        emptyOutDir: true,
        ssr: true,
        target: 'node20',
        rolldownOptions: { input: { cli: new URL('./server/cli/main.ts', import.meta.url).pathname } },
      }
    : { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/socket.io': { target: 'http://127.0.0.1:3000', ws: true } } },
}))
