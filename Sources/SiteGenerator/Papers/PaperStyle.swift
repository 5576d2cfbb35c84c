/// The look of what is printed: black on white, also on a screen.
let paperStyle = #"""
  @page {
    size: A4;
    margin: 16mm 18mm 18mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
  }
  *, *::before, *::after { box-sizing: border-box; }
  html { background: #fff; color: #000; font: 10.5pt/1.5 Charter, Cambria, "Noto Serif", Georgia, serif; }
  body { max-width: 174mm; margin: 0 auto; padding: 0 1rem; overflow-wrap: break-word; }
  h1, h2, h3, h4, h5, h6, .eyebrow, .way-back, footer, table, .callout-word, .question-label {
    font-family: "Segoe UI", "Noto Sans", Roboto, system-ui, sans-serif;
  }
  h1 { margin: .1em 0 .4em; font-size: 20pt; line-height: 1.2; }
  h2 { margin: 1.4em 0 .5em; font-size: 14pt; line-height: 1.25; }
  h3 { margin: 1.2em 0 .4em; font-size: 12pt; }
  h4, h5, h6 { margin: 1em 0 .3em; font-size: 10.5pt; }
  h1, h2, h3, h4, h5, h6, .eyebrow, .callout-word { break-after: avoid; }
  p, ul, ol, pre, blockquote { margin: 0 0 .8em; }
  p, li { orphans: 3; widows: 3; }
  ul, ol { padding-left: 1.5em; }
  a { color: inherit; }
  .lead { font-size: 12pt; }
  .eyebrow { margin: 0; font-size: 9pt; }
  .hint { font-style: italic; }
  .module { break-before: page; }
  img { max-width: 100%; height: auto; }
  pre, code { font-family: "Cascadia Mono", Consolas, "Noto Sans Mono", monospace; font-size: .9em; }
  pre { padding: .6em .8em; border: 1px solid #777; white-space: pre-wrap; }
  blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #777; }
  table { width: 100%; margin: 0 0 1em; border-collapse: collapse; font-size: 9.5pt; line-height: 1.4; }
  th, td { padding: .35em .5em; border: 1px solid #777; text-align: left; vertical-align: top; }
  thead { display: table-header-group; }
  tr, pre, .callout, .question, .key-entry, img { break-inside: avoid; }
  .right { text-align: right; }
  .centre { text-align: center; }
  .callout { margin: .8em 0; padding: .5em .9em; border: 1px solid #777; border-left: 4px solid #000; }
  .callout > :last-child { margin-bottom: 0; }
  .callout-word { margin: 0 0 .2em; font-weight: 700; }
  .checks { padding-left: 0; list-style: none; }
  .checks > li { position: relative; padding-left: 1.8em; }
  .box { position: absolute; left: 0; top: .2em; width: 1.1em; height: 1.1em; border: 1.5px solid #000; }
  .ticked::after { content: "✓"; position: absolute; top: -.35em; }
  .objectives p { margin: 0; }
  .question { margin: 0 0 1em; padding-left: 2em; }
  .question-label { margin: 0; font-weight: 700; }
  .question { position: relative; }
  .numbered .question-label { position: absolute; left: 0; }
  .question-title { margin: 0 0 .3em; font-weight: 700; }
  .task { margin: 0 0 .3em; font-style: italic; }
  .options { margin: 0 0 .3em; }
  .gap { display: inline-block; min-width: 4em; border-bottom: 1px solid #000; text-align: center; font-size: .8em; }
  .key-entry { margin: 0 0 .9em; padding-bottom: .3em; border-bottom: 1px solid #bbb; }
  .key-entry p { margin-bottom: .3em; }
  .key { font-weight: 700; }
  .answer > summary { display: none; }
  .reasons { margin: 0; font-size: .92em; }
  .digest dt { font-weight: 700; break-after: avoid; }
  .digest dd { margin: 0 0 .6em; }
  .digest dd > p:not(:last-child) { break-after: avoid; }
  .ruled { height: 9mm; margin: 0; border-bottom: 1px solid #777; }
  .fields { display: flex; flex-wrap: wrap; gap: 0 8mm; margin-bottom: 1em; }
  .field { display: flex; flex: 1 1 60mm; gap: .5em; margin: 0 0 .6em; white-space: nowrap; }
  .line { display: inline-block; flex: 1; min-width: 40mm; height: 1.3em; border-bottom: 1px solid #000; font-size: .8em; }
  .line.short { min-width: 15mm; }
  .slot { display: inline-block; width: 11mm; height: 9mm; padding: 0 1mm; border: 1px solid #000; font-size: 7pt; }
  .answers { min-width: 60%; }
  @media (min-width: 40rem) { .answers { width: auto; } }
  .answers th { width: 3em; text-align: center; }
  .bubble {
    display: inline-block;
    width: 7mm;
    height: 7mm;
    margin: .5mm 2mm .5mm 0;
    border: 1px solid #000;
    border-radius: 50%;
    line-height: 6.6mm;
    text-align: center;
  }
  .sheet-rows td { height: 9mm; }
  .sheet-rows th:first-child { width: 10mm; text-align: center; }
  .sheet-rows th:nth-child(2) { width: 34%; }
  .sheet-rows th:nth-child(3) { width: 12mm; }
  .address { overflow-wrap: anywhere; }
  main a[rel]:not(.bare)::after {
    content: " <" attr(href) ">";
    font-size: .85em;
    overflow-wrap: anywhere;
  }
  footer { margin-top: 1.5em; padding-top: .4em; border-top: 1px solid #777; font-size: 8.5pt; }
  footer p { display: inline; margin: 0; }
  footer p + p::before { content: " · "; }
  .way-back { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; margin: 1rem 0 1.5rem; padding-bottom: .75rem; border-bottom: 1px solid #777; }
  .way-back a { padding: .25rem 0; }
  :focus-visible { outline: 3px solid #27457e; outline-offset: 3px; }
  .poster main { text-align: center; }
  .poster h1 { margin: .5em 0; font-size: clamp(24pt, 7vw, 44pt); line-height: 1.1; }
  .poster .publisher { font: 700 14pt/1.3 "Segoe UI", "Noto Sans", Roboto, sans-serif; }
  .poster .when { font: 700 clamp(16pt, 5vw, 26pt)/1.3 "Segoe UI", "Noto Sans", Roboto, sans-serif; }
  .poster .where { font-size: 18pt; line-height: 1.35; }
  .topics { display: inline-block; margin: .5em 0 1em; font-size: 15pt; text-align: left; }
  .invitation { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 8mm; border-top: 3px solid #000; padding-top: 6mm; }
  .invitation > div { flex: 1 1 70mm; font-size: 14pt; text-align: left; }
  .invitation p { overflow-wrap: anywhere; }
  .qr { flex: 0 0 auto; width: 68mm; max-width: 100%; height: auto; }
  @media print {
    body { max-width: none; padding: 0; }
    .way-back { display: none; }
    /* A text that is folded on the screen is printed. */
    details::details-content { content-visibility: visible; }
    .answer:not([open]) { display: none; }
    .poster h1 { font-size: 40pt; }
    .poster .when { font-size: 26pt; }
    .poster main { min-height: 240mm; display: flex; flex-direction: column; justify-content: space-between; }
    .poster .topics { align-self: center; }
  }

  """#
