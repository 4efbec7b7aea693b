import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/invoice-detail/invoice-detail.js';

const meta: Meta = {
  title: 'Elements/invoice-detail',
  component: 'invoice-detail',
  render: () => html`<invoice-detail></invoice-detail>`,
};
export default meta;

export const Ready: StoryObj = {};
