/** A telephone number in a text: `number` holds its digits only, with the area code, without an extension. */
export type Telephone = {
  readonly number: string
  readonly printed: string
  readonly start: number
  readonly end: number
}

/**
 * 400 and 800 numbers, mobiles, land lines with their area code, and the short numbers of public and company lines
 * (12315, 95xxx, 96xxx). A number may not touch another digit, letter or dash.
 */
const telephone =
  /(?<![\dA-Za-z.-])(?:(?:400|800)[- ]?\d{3}[- ]?\d{4}|(?:400|800)[- ]?\d{4}[- ]?\d{3}|(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(?:[(（]0\d{2,3}[)）]|0\d{2,3}[- ])\d{7,8}|0\d{2,3}[2-8]\d{6,7}|(?:12[1-3]\d{2}|9[56]\d{3,4}))(?![\d-]|[.]\d)/g

/** Cheap test before all else. */
const digitRun = /\d[\d -]{3}\d|1[0-2]\d/

/** A short number needs a word of telephony before it, else it is an amount or a code. */
const shortNumber = /^\d{5,6}$/

const telephony = /(?:电话|热线|拨打|致电|号码|来电|平台)[^\d。；]{0,8}$/

/** Every telephone number of a text with half-width digits, in reading order. */
export const readTelephones = (text: string): Telephone[] =>
  !digitRun.test(text)
    ? []
    : [...text.matchAll(telephone)].flatMap((match): Telephone[] => {
        const printed = match[0]
        if (shortNumber.test(printed) && !publicNumbers.has(printed) && !telephony.test(text.slice(0, match.index)))
          return []
        return [{ number: telephoneDigits(printed), printed, start: match.index, end: match.index + printed.length }]
      })

/** The digits of a number, without the country code and without what follows an extension word (转). */
export const telephoneDigits = (printed: string): string =>
  (printed.split(/转|分机|ext/i)[0] ?? '').replace(/^\+?86[- ]?(?=1)/, '').replace(/\D/g, '')

const publicNumbers: ReadonlySet<string> = new Set(['12315', '12345', '12348', '12333', '12378', '12300', '96315'])

/** True for the lines of authorities that everybody may name: complaints, citizens’ line, emergency. */
export const isPublicTelephone = (number: string): boolean =>
  publicNumbers.has(number) || ['110', '119', '120', '122'].includes(number)
