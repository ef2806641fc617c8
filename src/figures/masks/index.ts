/** The masks in the order in which they claim: the first that covers a numeral gives its reason. */
import { findDates } from '../../text/date.js';
import { findPeriods } from '../../text/period.js';
import { codeMasks } from './codes.js';
import { documentMasks } from './documents.js';
import { type Mask, type MaskedRange, rangesOf } from './mask.js';
import { nameMasks } from './names.js';

export const MASKS: readonly Mask[] = [...documentMasks, ...codeMasks, ...nameMasks];

/** Bare years: `giai đoạn 2022 - 2025`, `giai đoạn trước 2007`, `năm học 2023-2024`, `đến 2030`, `giá so sánh 2010`. */
const YEARS = /(?<![\p{L}\p{N}.,/])(?:(?:năm(?: học)?|giai đoạn(?: trước| sau)?|đến|từ|nhiệm kỳ|vụ|niên vụ|cùng kỳ|giá (?:so sánh|cố định|hiện hành|thực tế))\s+)(?:19|20)\d{2}(?:\s?[-–—/]\s?(?:(?:19|20)\d{2}|\d{2}))?(?:\s?(?:,|và)\s?(?:19|20)\d{2})*(?![\p{L}\p{N}/%]|[.,]\d)|(?<![\p{L}\p{N}.,/])(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}(?![\p{L}\p{N}/%]|[.,]\d)/giu;

/** The first day of a range whose second day is a whole date: `(10-15/10/2025)`. */
const FIRST_DAY = /(?<![\p{L}\p{N}.,/])\d{1,2}(?:\s?\/\s?\d{1,2})?\s?[-–—]\s?(?=\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?(?:19|20)\d{2})/gu;

/** Days of a range without years: `(13/9-14/10)`. */
const DAYS = /(?<![\p{L}\p{N}.,/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\s?[-–—]\s?(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\p{L}\p{N}/%]|[.,]\d)/gu;

/** A day of a month that was named before: `đến hết ngày 23`. */
const DAY_ALONE = /(?<![\p{L}\p{N}])(?:đến|hết|từ|vào|sáng|chiều|tối|trong|trước)\s+ngày\s+(?:0?[1-9]|[12]\d|3[01])(?=\s*(?:[,;)]|\.(?!\d)|$|(?:đến|và|đã|toàn|tại|hằng tháng|hàng tháng)(?!\p{L})))/giu;

/** A day without its word, told by the time of day or the occasion before it: `sáng 29/12`, `hôm nay (23/4)`, `đến nay, 31/7`. */
const DAY_OF_TIME = /(?<![\p{L}\p{N}])(?:sáng|trưa|chiều|tối|đêm|khuya|hôm|phiên|dịp|lễ|mùng|ngày mai|đến nay(?=\s*[,(]))(?:\s+(?:nay|qua|kia|mai|sớm))?\s*[,(]?\s*(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d\p{L}/%]|\s*%|[.,]\d)/giu;

/** `Từ 1/7 đến nay`, `tính đến 15/8,`: a day told by the words around it. */
const DAY_SINCE = /(?<![\p{L}\p{N}])(?:(?:từ|kể từ|tính từ)\s+(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=\s+(?:đến|tới)\s+(?:nay|hết|ngày)(?!\p{L}))|(?:tính đến|đến hết|kể từ|trước)\s+(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=\s*[,;)]))/giu;

/** Every range of a text in which numerals are no figures. */
export function maskText(text: string): MaskedRange[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return [
    ...documentMasks.flatMap((mask) => rangesOf(mask, text)),
    ...findDates(text).map(({ start, end }) => ({ start, end, reason: 'date' as const })),
    ...findPeriods(text).map(({ start, end }) => ({ start, end, reason: 'period' as const })),
    ...[...text.matchAll(YEARS)].map((match) => ({
      start: match.index, end: match.index + match[0].length, reason: 'period' as const,
    })),
    ...[FIRST_DAY, DAYS, DAY_ALONE, DAY_OF_TIME, DAY_SINCE].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({
      start: match.index, end: match.index + match[0].length, reason: 'date' as const,
    }))),
    ...[...codeMasks, ...nameMasks].flatMap((mask) => rangesOf(mask, text)),
  ];
}
