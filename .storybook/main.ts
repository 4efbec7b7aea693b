import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  // The pages of the other origin: reached over the machine's other name, localhost or 127.0.0.1.
  staticDirs: [
    { from: './frames', to: '/frames' },
    { from: '../dist/card-frame', to: '/frames/kit' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The project's own vite.config.ts describes builds of the package; Storybook needs none of it.
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, tsconfigPaths: true },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
