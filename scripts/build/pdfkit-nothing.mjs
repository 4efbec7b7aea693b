// In place of what the PDF writer uses nothing of; see pdfkit.mjs.
const absent = () => {
  throw new Error('The kit is built without this part of pdfkit.');
};

export const cbc = absent;
export const ecb = absent;
export default absent;
