/** Bundles the `chat` command with all it needs: fewer files to find and read is most of a fast start. */
import { defineConfig } from 'tsdown'
import { lazyIntl } from './scripts/bundle/lazy-intl.ts'
import { withoutCoreJs } from './scripts/bundle/without-core-js.ts'
import { yogaFromMemory } from './scripts/bundle/yoga-from-memory.ts'

export default defineConfig({
  cwd: 'packages/cli',
  entry: {
    bin: 'src/bin.ts',
    service: 'src/local/service.ts',
    decoder: 'src/attachments/picture/decoder.ts',
  },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The SDK knows its own errors by the names of their classes.
  minify: { compress: true, mangle: { keepNames: true }, codegen: true },
  dts: false,
  // A chat that is running may still want to load a chunk of the build before.
  clean: false,
  // React's development build is slow and keeps a record of every render.
  define: { 'process.env.NODE_ENV': '"production"' },
  deps: { alwaysBundle: () => true, neverBundle: ['react-devtools-core'], onlyBundle: false },
  plugins: [lazyIntl, withoutCoreJs, yogaFromMemory],
  logLevel: 'warn',
})
