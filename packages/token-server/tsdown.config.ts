/** Bundles the server into one folder that runs by itself: no node_modules in the container. */
import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { server: 'src/bin.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: { compress: true, mangle: { keepNames: true }, codegen: true },
  dts: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  deps: { alwaysBundle: () => true, onlyBundle: false },
  logLevel: 'warn',
})
