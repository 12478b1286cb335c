import { describe, expect, it } from 'vitest';
import { rate, severityOfScore, severityOfWord } from './finding-severity.ts';

describe('severities of findings', () => {
  it.each([
    ['CRITICAL', 'critical'],
    ['High', 'high'],
    ['important', 'high'],
    ['MEDIUM', 'medium'],
    ['moderate', 'medium'],
    ['low', 'low'],
    ['Negligible', 'negligible'],
    ['unimportant', 'negligible'],
    ['UNKNOWN', undefined],
    ['Other', undefined],
    ['toString', undefined],
  ])('the word %s is %s', (word, severity) => {
    expect(severityOfWord(word)).toBe(severity);
  });

  it.each([
    [10, 'critical'],
    [9, 'critical'],
    [8.9, 'high'],
    [7, 'high'],
    [6.9, 'medium'],
    [4, 'medium'],
    [3.9, 'low'],
    [0.1, 'low'],
    [0, 'unknown'],
    [Number.NaN, 'unknown'],
  ])('the score %d is %s', (score, severity) => {
    expect(severityOfScore(score)).toBe(severity);
  });

  it('a word outweighs a score, even one that nobody knows, and is kept', () => {
    expect(rate('Other', 9.8)).toEqual({ severity: 'unknown', severityWord: 'Other' });
    expect(rate('', 9.8)).toEqual({ severity: 'critical', severityWord: '9.8', severityBy: 'CVSS' });
    expect(rate('')).toEqual({ severity: 'unknown', severityWord: '' });
  });
});
