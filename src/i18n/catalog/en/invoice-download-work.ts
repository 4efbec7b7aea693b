/** What becomes of a download once it was started. Notes for translators: see common.ts. */
export const invoiceDownloadWork = {
  'downloadWork.shelf': 'Your downloads',
  'downloadWork.preparing': 'Your invoices are being prepared…',
  'downloadWork.fetching': 'The file is being fetched…',
  // In place of the sentence before, while the connection brings nothing.
  'downloadWork.still': 'Nothing is arriving at the moment. The download goes on as soon as it can.',
  // {done} and {total} are megabytes, with one decimal at most.
  'downloadWork.megabytes': '{done} of {total} MB',
  // {done} and {total} are numbers of invoices.
  'downloadWork.progress': '{done} of {total}',
  'downloadWork.long': 'You can close this and go on. We tell you here when the file is ready.',
  'downloadWork.cancel': 'Cancel download',
  'downloadWork.cancelled': 'The download was cancelled.',
  'downloadWork.done.one': 'Downloaded {n} invoice.',
  'downloadWork.done.other': 'Downloaded {n} invoices.',
  'downloadWork.link': 'If the file was not saved, use this link:',
  'downloadWork.ready.one': '{n} invoice is ready to save.',
  'downloadWork.ready.other': '{n} invoices are ready to save.',
  // {time} is a date with a time of day.
  'downloadWork.until': 'Available until {time}.',
  'downloadWork.save': 'Save file',
  'downloadWork.failed': 'The files could not be made. Your choices are kept.',
  'downloadWork.notFetched': 'The file could not be fetched. It is kept for you.',
  'downloadWork.expired': 'This download has expired.',
  'downloadWork.again': 'Make it again',
  'downloadWork.nothing': 'None of these invoices could be downloaded.',
  'downloadWork.change': 'Choose another format',
  'downloadWork.skipped.one': '{n} invoice was left out:',
  'downloadWork.skipped.other': '{n} invoices were left out:',
  // Why an invoice was left out.
  'downloadWork.reason.notEnrolled': 'its account is not enrolled for XML',
  'downloadWork.reason.notReady': 'not ready yet; try again later',
  'downloadWork.reason.archived': 'archived; ask billing support',
  'downloadWork.reason.notFound': 'not found',
  'downloadWork.reason.tooLarge': 'too large',
  // Of an alphabet for which there is no font, or which runs from right to left; "print" is printing from the browser.
  'downloadWork.reason.letters': 'has letters that this PDF cannot show; print it instead',
  'downloadWork.reason.failed': 'the file could not be made',
  'downloadWork.reason.unknown': 'not available',
} as const;
