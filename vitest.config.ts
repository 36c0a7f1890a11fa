import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const server = [
  'server',
  'event-store',
  'realtime',
  'mail',
  'faults',
  'cli',
  'security',
  'fuzz',
  'operating',
  'secrecy',
].map(folder => `test/${folder}/**/*.test.ts`)
const components = ['test/client/**/*.test.ts']
/** Read back by programs of others, which may not be there. */
const documents = ['test/exports/read-back/**/*.test.ts']
const browser = ['test/browser/**/*.test.ts']

// No project may retry: a test that passes at the second try has found something.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...server, ...components, ...documents, ...browser],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [vue()],
        test: { name: 'components', include: components, environment: 'happy-dom', sequence: { groupOrder: 0 } },
      },
      {
        test: {
          name: 'server',
          include: server,
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'documents',
          include: documents,
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: browser,
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
