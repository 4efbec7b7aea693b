import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/payment-history/payment-history.js';

const meta: Meta = {
  title: 'Elements/payment-history',
  component: 'payment-history',
  render: () => html`<payment-history></payment-history>`,
};
export default meta;

export const Ready: StoryObj = {};
