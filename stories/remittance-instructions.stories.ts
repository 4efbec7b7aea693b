import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/remittance-instructions/remittance-instructions.js';

const meta: Meta = {
  title: 'Elements/remittance-instructions',
  component: 'remittance-instructions',
  render: () => html`<remittance-instructions></remittance-instructions>`,
};
export default meta;

export const Ready: StoryObj = {};
