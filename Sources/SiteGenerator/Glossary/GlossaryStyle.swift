/// The glossary, and links to it.
let glossaryStyle = """
  .letters ul, .foot-nav ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
  .letters { margin: 0 -.5rem 1rem; font: 650 1.125rem/1.5 var(--sans); }
  .letters li, .foot-nav li { margin: 0; }
  .letters a { display: block; min-width: 44px; padding: .5rem; text-align: center; }
  .glossary { margin: 0; }
  .glossary > div { padding: 1.1rem 0 .1rem; border-top: 1px solid var(--line); }
  .glossary dt { font: 650 1.2rem/1.4 var(--sans); scroll-margin-top: 1rem; }
  .glossary dt:target { background: var(--wash); }
  .glossary dfn { font-style: normal; }
  .glossary dd { max-width: 68ch; margin: .3rem 0 0; }
  .glossary dd p { margin-bottom: .6em; }
  .glossary .measure { font-weight: 400; }
  .glossary .measure a { display: inline-block; padding: .2rem 0; }
  .prose a[href*="istilah/index.html#"] { color: inherit; text-decoration: underline dotted var(--accent) .1em; }
  .foot-nav { margin: 0 -.5rem .5rem; }
  .foot-nav a { display: block; min-width: 44px; padding: .65rem .5rem; line-height: 1.4rem; }
  @media print { .letters, .foot-nav { display: none; } .prose a[href*="istilah/index.html#"] { text-decoration: none; } }

  """
