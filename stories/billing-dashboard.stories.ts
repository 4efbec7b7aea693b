import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/billing-dashboard/billing-dashboard.js';

const meta: Meta = {
  title: 'Elements/billing-dashboard',
  component: 'billing-dashboard',
  render: () => html`<billing-dashboard></billing-dashboard>`,
};
export default meta;

export const Ready: StoryObj = {};
