/// The look of a book. Type, size and colours are the reader's own; only structure is set.
let bookStyle = """
  body { line-height: 1.5; }
  h1, h2, h3, h4 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
  img { max-width: 100%; height: auto; }
  pre { white-space: pre-wrap; }
  .title { margin-top: 20%; text-align: center; }
  .lead { font-style: italic; }
  .eyebrow, .question-label, .callout-word { margin: 0; font-weight: bold; }
  .module { margin-bottom: 3em; padding-bottom: 1em; border-bottom: 1px solid; }
  .callout, .question { margin: 1em 0; padding: 0 0 0 .8em; border-left: 3px solid; }
  .question-title { font-weight: bold; }
  table { border-collapse: collapse; }
  th, td { padding: .2em .5em; border: 1px solid; text-align: left; vertical-align: top; }
  .centre { text-align: center; }
  .right { text-align: right; }
  .checks { padding-left: 0; list-style: none; }
  .box { display: inline-block; width: .8em; height: .8em; border: 1px solid; }
  .ticked { background: currentColor; }
  .gap { padding: 0 1em; border-bottom: 1px solid; }

  """
