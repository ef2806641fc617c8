/** The two files that a user keeps beside the reports: settings (`baocao.yaml`) and accepted findings (`chap-nhan.yaml`). */
import { z } from 'zod';
import { FindingId, Severity } from '../model.js';

export const Level = z.enum([...Severity.options, 'off']);

export const SettingsFile = z.strictObject({
  severity: z.record(z.string(), Level).nullable().default({}).describe('check → error, warning, info or off'),
  accepted: z.string().min(1).optional().describe('path of the list of accepted findings, from this file on'),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

const Text = z.string().trim().min(1);

export const AcceptedFile = z.strictObject({
  accepted: z.array(z.strictObject({
    finding: FindingId,
    check: Text,
    issuer: Text.optional(),
    number: Text.optional(),
    file: Text.optional(),
    quote: z.string().optional().describe('the words that the finding is about, as printed'),
    reason: Text,
    by: Text.optional(),
    on: Text.optional().describe('date, as the writer likes it'),
  })).nullable().default([]),
});
export type AcceptedFile = z.infer<typeof AcceptedFile>;
