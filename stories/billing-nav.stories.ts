import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/billing-nav/billing-nav.js';

const meta: Meta = {
  title: 'Elements/billing-nav',
  component: 'billing-nav',
  render: () => html`<billing-nav></billing-nav>`,
};
export default meta;

export const Ready: StoryObj = {};
