import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile, Origin } from '#engine/model/origin.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { phraseText } from '#words/phrase.ts';
import { alertLines } from './alert-lines.ts';
import { editorExtensions } from './editor-extensions.ts';
import { changedRange } from './changed-range.ts';
import { editorDiagnostics } from './editor-diagnostics.ts';
import { lineMarks } from './file-problems.ts';
import { highlightLines } from './highlighted-lines.ts';
import styles from './manifests.module.css';
import type { MissedCheck } from './missed-checks.ts';
import { markMissed } from './missed-lines.ts';
import { markOff } from './off-lines.ts';
import { markLines } from './problem-gutter.ts';

/** Texts longer than this are handed on after a pause only: making one string of them takes a frame. */
const LONG_TEXT = 400_000;

interface ManifestEditorProps {
  readonly file: ManifestFile;
  /** Names of all open files: the undo history of a closed one is forgotten. */
  readonly fileNames: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notEvaluated: readonly ObjectReference[];
  /** Tells which workloads have runtime alerts. */
  readonly picture: Picture | undefined;
  /** Objects that are left out of the evaluation, in any file. */
  readonly switchedOff: readonly ObjectReference[];
  readonly onSwitchOn: (object: ObjectReference) => void;
  /** Lines of the selection, in any file. */
  readonly selected: readonly Origin[];
  /** Requirements that the selected pair fails by, in any file. */
  readonly missed: readonly MissedCheck[];
  /** Lines that were asked for; a new `number` scrolls there again. */
  readonly asked: { readonly origin: Origin | undefined; readonly number: number; readonly focus: boolean };
  /** `changedAt`: milliseconds of the page's clock; `typed`: more is likely to come. */
  readonly onEdit: (name: string, text: string, changedAt: number, typed: boolean) => void;
  readonly onPressMark: (line: number) => void;
  readonly onLeave: () => void;
}

/** The text of one manifest file, in CodeMirror. Every file keeps its own undo history and scroll position. */
export function ManifestEditor(props: ManifestEditorProps) {
  const { file, fileNames, diagnostics, notEvaluated, picture, switchedOff, selected, missed, asked } = props;
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | undefined>(undefined);
  const latest = useRef(props);
  const shownName = useRef<string | undefined>(undefined);
  /** What the workspace was told last, per file: a text that differs came from elsewhere. */
  const told = useRef(new Map<string, string>());
  const states = useRef(new Map<string, { readonly state: EditorState; readonly top: number }>());
  const pending = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const view = new EditorView({ parent: holder.current as HTMLElement });
    editor.current = view;
    return () => {
      pending.current?.();
      view.destroy();
      editor.current = undefined;
      shownName.current = undefined;
    };
  }, []);

  // Another file, or another text of the same file that was not typed here.
  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    for (const name of states.current.keys()) if (!fileNames.includes(name)) states.current.delete(name);
    if (shownName.current !== file.name) {
      pending.current?.();
      if (shownName.current !== undefined) states.current.set(shownName.current, { state: view.state, top: view.scrollDOM.scrollTop });
      const kept = states.current.get(file.name);
      const isCurrent = kept !== undefined && told.current.get(file.name) === file.text;
      view.setState(isCurrent ? kept.state : newState(file.text));
      if (isCurrent) view.scrollDOM.scrollTop = kept.top;
      // An empty file is there to be written in.
      else if (file.text === '') view.focus();
      shownName.current = file.name;
    } else if (told.current.get(file.name) !== file.text && pending.current === undefined) {
      // Only what differs, so that the reader's place in the text stays.
      view.dispatch({ changes: changedRange(view.state.doc.toString(), file.text) });
      pending.current = undefined;
    }
    told.current.set(file.name, file.text);

    function newState(text: string): EditorState {
      return EditorState.create({
        doc: text,
        extensions: editorExtensions({
          label: words.screen.manifests.editor,
          placeholder: words.screen.manifests.placeholder,
          size: text.length,
          onPressMark: (line) => latest.current.onPressMark(line),
          onLeave: () => latest.current.onLeave(),
          onChange: (state, typed) => tell(file.name, state, typed),
        }),
      });
    }

    function tell(name: string, state: EditorState, typed: boolean): void {
      const changedAt = performance.now();
      const now = () => {
        clearTimeout(timer);
        pending.current = undefined;
        const text = state.doc.toString();
        if (told.current.get(name) === text) return;
        told.current.set(name, text);
        latest.current.onEdit(name, text, changedAt, typed);
      };
      const timer = setTimeout(now, state.doc.length > LONG_TEXT ? 250 : 0);
      pending.current = now;
    }
  }, [file, fileNames, words]);

  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    const own = diagnostics.filter((diagnostic) => diagnostic.origin.file === file.name);
    const sentences = {
      of: (diagnostic: Diagnostic) => phraseText(words.diagnostic(diagnostic).title),
      notEvaluated: words.screen.status.notEvaluatedTitle,
      alerts: words.graph.scans.alerts,
    };
    const alerted = alertLines(file.name, () => view.state.doc.toString(), picture);
    view.dispatch({ effects: markLines.of(lineMarks(file.name, own, notEvaluated, alerted, sentences)) });
    view.dispatch(setDiagnostics(view.state, editorDiagnostics(view.state, own, words)));
  }, [diagnostics, notEvaluated, picture, file.name, words]);

  useEffect(() => {
    const own = missed.filter((check) => check.file === file.name);
    const lines = own.map((check) => ({ ...check, note: words.screen.manifests.has(check.name, check.key, check.found) }));
    editor.current?.dispatch({ effects: markMissed.of(lines) });
  }, [missed, file.name, words]);

  useEffect(() => {
    const { editor: text } = words.whatIf;
    const own = switchedOff.filter(({ origin }) => origin.file === file.name);
    const documents = own.map((object) => ({
      line: object.origin.line,
      endLine: object.origin.endLine,
      text: text.switchOnShort,
      label: text.switchOn(`${object.kind} ${object.name}`),
      switchOn: () => latest.current.onSwitchOn(object),
    }));
    editor.current?.dispatch({ effects: markOff.of(documents) });
  }, [switchedOff, file.name, words]);

  const askedHere = asked.origin?.file === file.name ? asked.origin : undefined;
  useEffect(() => {
    const own = selected.filter((origin) => origin.file === file.name);
    editor.current?.dispatch({ effects: highlightLines.of({ selected: own, asked: askedHere }) });
  }, [selected, askedHere, file.name, asked.number]);

  const firstSelected =
    missed.find((check) => check.file === file.name)?.line ?? selected.find((origin) => origin.file === file.name)?.line;
  useEffect(() => {
    if (firstSelected !== undefined) scrollWithin(editor.current, firstSelected);
  }, [firstSelected]);

  useEffect(() => {
    const view = editor.current;
    if (askedHere === undefined || view === undefined) return;
    scrollToLine(view, askedHere.line, askedHere.endLine);
    if (!asked.focus) return;
    const line = view.state.doc.line(Math.min(askedHere.line, view.state.doc.lines));
    view.dispatch({ selection: { anchor: Math.min(line.from + Math.max(0, askedHere.column - 1), line.to) } });
    view.focus();
  }, [asked.number, askedHere, asked.focus]);

  return <div ref={holder} className={styles.editor} />;
}

/** Brings lines into the middle, or their first to the top where they do not fit; the editor, too, where the page scrolls. */
function scrollToLine(view: EditorView | undefined, line: number, endLine: number): void {
  if (view === undefined) return;
  const from = startOfLine(view, line);
  const fits = (endLine - line + 1) * view.defaultLineHeight < view.scrollDOM.clientHeight * 0.6;
  const middle = startOfLine(view, Math.floor((line + endLine) / 2));
  view.dispatch({
    effects: fits ? EditorView.scrollIntoView(middle, { y: 'center' }) : EditorView.scrollIntoView(from, { y: 'start', yMargin: 36 }),
  });
}

/** Brings a line into the middle of the editor, and leaves the page where the reader is: nobody asked for the editor. */
function scrollWithin(view: EditorView | undefined, line: number): void {
  if (view === undefined) return;
  const reveal = () => {
    const { top } = view.lineBlockAt(startOfLine(view, line));
    view.scrollDOM.scrollTop = top - view.scrollDOM.clientHeight / 2;
    view.scrollDOM.scrollLeft = 0;
  };
  // A text that was just put in is measured first: scrolled away before that, the editor measures without end and complains.
  requestAnimationFrame(() => requestAnimationFrame(reveal));
}

function startOfLine(view: EditorView, line: number): number {
  return view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines))).from;
}
