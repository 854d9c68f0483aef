import path from 'node:path'
import { projectFolder } from '../project-folder'

export type ProgramName = 'web' | 'worker'

/** Each program, with the programs of the threads that it starts. */
const entries: Record<ProgramName, Record<string, string>> = {
  web: { web: 'app/server.ts', 'suggest-thread': 'app/areas/matching/suggestions/suggest-thread.server.ts' },
  worker: { worker: 'workers/main.ts' },
}

/** Builds the program of the web server or the worker, or another one of ours, into a folder, with the packages left outside. */
export async function buildProgram(name: ProgramName, folder: string): Promise<void>
export async function buildProgram(name: string, folder: string, entry: string): Promise<void>
export async function buildProgram(name: string, folder: string, entry?: string): Promise<void> {
  const input = entry === undefined ? entries[name as ProgramName] : { [name]: entry }
  const vite = await import('vite')
  await vite.build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    mode: 'production',
    // also when this process is a test's: development JSX does not run in production
    esbuild: { jsx: 'automatic', jsxDev: false },
    resolve: { alias: { '~': path.join(projectFolder, 'app') } },
    build: {
      ssr: true,
      copyPublicDir: false,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: Object.fromEntries(Object.entries(input).map(([own, file]) => [own, path.join(projectFolder, file)])),
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  })
}
