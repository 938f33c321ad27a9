/** Weights of GB 11643-1999, 4.2 (ISO 7064, MOD 11-2), and the check characters by the remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Whether 18 characters, digits and perhaps X at the end, carry the check digit of a 公民身份号码 (GB 11643-1999). */
export function hasIdentityCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number.length === 18 && CHECKS[sum % 11] === number[17]?.toUpperCase();
}

/** Whether a string of digits passes the Luhn check of payment cards (ISO/IEC 7812-1, annex B). */
export function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
