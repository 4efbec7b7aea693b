import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/invoice-table/invoice-table.js';

const meta: Meta = {
  title: 'Elements/invoice-table',
  component: 'invoice-table',
  render: () => html`<invoice-table></invoice-table>`,
};
export default meta;

export const Ready: StoryObj = {};
