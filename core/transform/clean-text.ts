/** Characters that no document may hold: C0 and C1 controls but the line end, non-characters, lone surrogates. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text without control characters and lone surrogates; a tab becomes a space, a line end stays. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(forbidden, '')
