/// The style sheet of the report: warm paper by day, a lamp at night, black on white in print.
enum ReportStyle {
  static let sheet = """
    :root { color-scheme: light dark; --paper: #fbf6ee; --card: #fffdf9; --ink: #2f2a26; --soft: #6d645b;
      --line: #e6dccd; --kind: #5c8a6d; --kind-ink: #3f6a50; --harsh: #c27b5c; --harsh-ink: #99502f; }
    @media (prefers-color-scheme: dark) { :root { --paper: #1c1917; --card: #252120; --ink: #ece4da; --soft: #a99d90;
      --line: #3b3531; --kind: #83b394; --kind-ink: #9cc7ab; --harsh: #d0896a; --harsh-ink: #e2a48a; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
      font: 1.0625rem/1.6 "Iowan Old Style", Charter, "Palatino Linotype", Palatino, "Source Serif 4", Georgia, serif; }
    main { max-width: 48rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; }
    h1 { font-size: 2.1rem; font-weight: 500; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
    h2 { font-size: 1.3rem; font-weight: 500; margin: 0; }
    h3 { font-size: 1.05rem; font-weight: 600; margin: 0; }
    p { margin: .5rem 0; }
    header p, figcaption p, .quiet { color: var(--soft); }
    figcaption p { margin: .15rem 0 1rem; font-size: .95rem; }
    figure, section { margin: 3.2rem 0 0; }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { fill: var(--soft); font: 12px ui-sans-serif, system-ui, "Helvetica Neue", Arial, sans-serif; }
    svg .name { fill: var(--ink); font-size: 13px; }
    svg .kind-ink { fill: var(--kind-ink); font-weight: 600; } svg .harsh-ink { fill: var(--harsh-ink); font-weight: 600; }
    svg .scale { text-anchor: end; } svg .date { font-size: 11px; }
    svg .kind { fill: var(--kind); } svg .harsh { fill: var(--harsh); }
    svg .grid { stroke: var(--line); stroke-width: 1; } svg .ground { stroke: var(--soft); stroke-width: 1; }
    .counts { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin: 2rem 0 1.2rem; }
    .counts > div { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1.1rem 1.3rem; }
    .counts b { display: block; font-size: 2.6rem; font-weight: 500; line-height: 1.1; font-variant-numeric: lining-nums; }
    .counts .kind b { color: var(--kind-ink); } .counts .harsh b { color: var(--harsh-ink); }
    .support { background: var(--card); border: 1px solid var(--harsh); border-radius: .8rem; padding: 1.2rem 1.4rem;
      margin: 0 0 2.5rem; }
    .support p:first-child { margin-top: 0; } .support p:last-child { margin-bottom: 0; }
    details { margin-top: .8rem; } summary { cursor: pointer; color: var(--soft); font-size: .92rem; }
    summary:focus-visible { outline: 2px solid var(--kind); outline-offset: 3px; border-radius: 3px; }
    table { border-collapse: collapse; margin: .8rem 0; font: .88rem/1.5 ui-sans-serif, system-ui, Arial, sans-serif; }
    caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
    th, td { text-align: left; font-weight: 400; padding: .25rem 1.1rem .25rem 0; border-bottom: 1px solid var(--line);
      font-variant-numeric: tabular-nums; }
    thead th { color: var(--soft); }
    .entry { border-top: 1px solid var(--line); margin: 0; padding: .7rem 0; }
    .entry > summary { color: var(--ink); font-size: 1rem; display: flex; gap: 1rem; align-items: baseline; list-style: none; }
    .entry > summary::-webkit-details-marker { display: none; }
    .entry > summary::before { content: "›"; color: var(--soft); width: .6rem; } .entry[open] > summary::before { content: "⌄"; }
    .entry .date { font-variant-numeric: tabular-nums; min-width: 10.5rem; }
    .dots i { display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-right: .25rem; }
    .dots .kind { background: var(--kind); } .dots .harsh { background: var(--harsh); }
    .entry .sum { margin-left: auto; }
    .entry .sum { color: var(--soft); font-size: .95rem; }
    .moment { margin: .9rem 0 .9rem 1.6rem; padding-left: 1rem; border-left: 3px solid var(--harsh); }
    .moment.is-kind { border-color: var(--kind); }
    .moment p { margin: .15rem 0; }
    .moment .tag { font: .78rem ui-sans-serif, system-ui, Arial, sans-serif; color: var(--soft); }
    .moment mark { background: none; color: inherit; text-decoration: underline; text-decoration-color: var(--harsh);
      text-decoration-thickness: 2px; text-underline-offset: 3px; }
    .moment .answer { color: var(--kind-ink); }
    .letter { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1.6rem 1.9rem;
      margin-top: .8rem; }
    footer { margin-top: 3.5rem; padding-top: 1.3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
    footer h2 { color: var(--ink); font-size: 1.05rem; }
    @media (max-width: 32rem) { main { padding: 2rem 1.1rem; } .chart { overflow-x: auto; } .chart svg { min-width: 34rem; } }
    @media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #ccc; --kind: #5c8a6d;
      --kind-ink: #2f5a40; --harsh: #c27b5c; --harsh-ink: #7d3f22; }
      main { max-width: none; padding: 0; } figure, .moment { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } details:not([open]) { display: none; } }
    """
}
