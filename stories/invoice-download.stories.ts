import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/invoice-download/invoice-download.js';

const meta: Meta = {
  title: 'Elements/invoice-download',
  component: 'invoice-download',
  render: () => html`<invoice-download></invoice-download>`,
};
export default meta;

export const Ready: StoryObj = {};
