import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const LOOK = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink2)', fontSize: 'var(--yaml-size)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontVariantLigatures: 'none', lineHeight: 'var(--yaml-line)', overscrollBehavior: 'contain' },
  '.cm-content': { padding: '6px 0 40px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '1.5px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--ink) 16%, transparent) !important',
  },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink3)', border: 'none', fontSize: '0.91em' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '24px', padding: '0 4px 0 0' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink3)' },
  '.cm-problem-gutter': { width: '18px' },
  '.cm-problem-gutter .cm-gutterElement': { display: 'grid', placeItems: 'center' },
  '.cm-problem-gutter svg': { display: 'block' },
  '.cm-origin': { backgroundColor: 'var(--sel)' },
  '.cm-gutterElement.cm-origin-gutter': { backgroundColor: 'var(--sel)' },
  '.cm-problem-gutter .cm-gutterElement.cm-origin-gutter': { boxShadow: 'inset 3px 0 var(--ink2)' },
  // Where the system has its own colors, it paints no grounds and no shadows.
  '@media (forced-colors: active)': {
    '.cm-problem-gutter .cm-gutterElement.cm-origin-gutter': { borderLeft: '3px solid Highlight' },
    '.cm-missed-value': { outlineColor: 'Highlight' },
  },
  '.cm-origin-asked': { backgroundColor: 'color-mix(in srgb, var(--sel) 70%, var(--line2))' },
  '.cm-missed, .cm-origin.cm-missed': { backgroundColor: 'var(--denyT)' },
  '.cm-missed-value': { borderRadius: '4px', outline: '1.3px solid var(--deny)', outlineOffset: '1px', color: 'var(--deny)' },
  // Under its line, and never out of sight: the panel is narrow.
  '.cm-missed-note': {
    display: 'inline-block',
    position: 'sticky',
    right: '10px',
    zIndex: '1',
    marginLeft: '14px',
    transform: 'translateY(17px)',
    lineHeight: '14px',
    padding: '1px 6px',
    border: '1px solid var(--line2)',
    borderRadius: '4px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-text)',
    fontSize: '11px',
    whiteSpace: 'nowrap',
  },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    paddingBottom: '0',
    textDecoration: 'underline',
    textUnderlineOffset: '3px',
    textDecorationThickness: '1.5px',
  },
  '.cm-lintRange-error': { textDecorationStyle: 'wavy', textDecorationThickness: '1px', textDecorationColor: 'var(--ink)' },
  '.cm-lintRange-warning': { textDecorationStyle: 'wavy', textDecorationThickness: '1px', textDecorationColor: 'var(--ink2)' },
  '.cm-lintRange-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--ink3)' },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-tooltip': {
    maxWidth: 'min(420px, 90vw)',
    border: '1px solid var(--line2)',
    borderRadius: '7px',
    backgroundColor: 'var(--surface)',
    boxShadow: 'var(--shadow-overlay)',
    fontFamily: 'var(--font-text)',
  },
  '.cm-tooltip-lint': { padding: '3px' },
  '.cm-diagnostic': {
    padding: '5px 9px',
    marginLeft: '0',
    borderLeft: 'none',
    color: 'var(--ink)',
    fontSize: '12px',
    lineHeight: '17px',
    whiteSpace: 'normal',
  },
  '.cm-diagnostic small': { display: 'block', color: 'var(--ink2)', fontSize: 'var(--yaml-size)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', fontFamily: 'var(--font-text)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 8px', fontSize: '12px' },
  '.cm-textfield, .cm-button': {
    border: '1px solid var(--line2)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: '12px',
  },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--ink) 14%, transparent)', outline: '1px solid var(--line2)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--ink) 28%, transparent)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--sel)', outline: '1px solid var(--line2)' },
  '.cm-foldPlaceholder': { border: 'none', backgroundColor: 'var(--sel)', color: 'var(--ink2)' },
});

const INKS = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--ink)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink3)', fontStyle: 'italic' },
  { tag: [tags.meta, tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--ink3)' },
  { tag: [tags.labelName, tags.typeName], color: 'var(--ink)', fontWeight: '600' },
  { tag: [tags.content, tags.string, tags.special(tags.string), tags.number, tags.bool, tags.keyword], color: 'var(--ink2)' },
]);

/** The editor in the page's own colors: they are custom properties, so a change of theme needs no new editor. */
export const editorTheme: Extension = [LOOK, syntaxHighlighting(INKS)];
