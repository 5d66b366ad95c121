/** Mozilla ships no types for its parser; loading it puts it where the rest finds it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
