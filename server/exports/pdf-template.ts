/**
 * The look of the PDF, in Typst. Everything people wrote comes in as data (`doc`), never as markup.
 * A4; a main column, and a margin that holds charts and evidence beside what they carry.
 */
export const pdfTemplate = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#14211B")
#let ink-2 = rgb("#43524A")
#let line-colour = rgb("#C9D1C8")
#let laken = rgb("#11493A")
#let night = rgb("#0A1F19")
#let edge = 20mm
#let serif = ("Piazzolla", "Libertinus Serif")
#let sans = ("Schibsted Grotesk", "Liberation Sans", "DejaVu Sans", "Libertinus Serif")

#let rtl-start = regex("^\\P{L}*[\\p{Arabic}\\p{Hebrew}\\p{Syriac}\\p{Thaana}\\p{Nko}]")
#let runs(words) = if words.contains(rtl-start) { rtl } else { ltr }
// Each text in the direction of its own script.
#let own(words) = { set text(dir: runs(words)); words }

#set document(title: doc.title, author: "Exchange Table", date: none)
#set page(
  paper: "a4",
  margin: (x: edge, top: 24mm, bottom: 22mm),
  header: context {
    set text(font: sans, size: 8pt, fill: ink-2)
    let first = counter(page).get().first() == 1
    grid(columns: (1fr, auto), column-gutter: 6mm,
      if first { [#text(weight: 600, fill: ink)[Exchange Table] #h(2.2mm) #doc.kicker] } else { own(doc.short) },
      if doc.notice != none { text(weight: 600, fill: rgb("#8C1D4F"), doc.notice) } else if first { doc.date } else [],
    )
  },
  footer: context {
    set text(font: sans, size: 8pt, fill: ink-2)
    grid(columns: (1fr, auto), doc.date, counter(page).display("1"))
  },
)
#set text(font: serif, size: 10.2pt, fill: ink, lang: doc.lang, region: if doc.lang == "nl" { "nl" } else { "gb" }, hyphenate: true, number-type: "lining")
#set par(leading: 0.62em, spacing: 0.78em, justify: false)
#set list(marker: [–], indent: 0pt, body-indent: 0.6em, spacing: 0.55em)
#show heading: set text(font: serif, weight: 500, hyphenate: false)
#show heading: set block(sticky: true)

#let small(body) = { set text(font: sans, size: 8.4pt, fill: ink-2, hyphenate: false); set par(leading: 0.58em); body }
#let letter(label) = box(baseline: 22%, circle(radius: 1.9mm, stroke: 0.6pt + ink, inset: 0pt, align(center + horizon, text(font: sans, size: 6.8pt, weight: 600, fill: ink, label))))

#let inline(piece) = {
  if piece.kind == "text" {
    let words = own(piece.text)
    if piece.at("strong", default: false) { words = text(weight: 600, words) }
    if piece.at("emphasis", default: false) { words = emph(words) }
    words
  } else if piece.kind == "label" {
    [#text(font: sans, size: 8.4pt, weight: 600, fill: ink, piece.text)#linebreak()]
  } else if piece.kind == "quote" {
    [“#own(piece.text)”]
  } else {
    [#letter(piece.label)~]
  }
}
#let inlines(pieces) = pieces.map(inline).join()
#let is-evidence(block) = block.kind == "list" and block.items.all(item => item.len() > 0 and item.first().kind == "reference")

#let table-of(data) = {
  set text(font: sans, size: 7.6pt, number-type: "lining", number-width: "tabular", hyphenate: false)
  let columns = data.head.len()
  block(breakable: false, width: 100%, {
    text(fill: ink-2, own(data.caption))
    v(-0.4em)
    table(
      columns: (auto,) + (1fr,) * (columns - 1),
      inset: (x: 2pt, y: 3.2pt),
      align: (column, _) => if column == 0 { left } else { right },
      stroke: (_, y) => (bottom: (if y == 0 { 0.7pt } else { 0.4pt }) + (if y == 0 { ink } else { line-colour })),
      table.header(..data.head.map(cell => text(weight: 600, cell))),
      ..data.rows.flatten().map(cell => own(str(cell))),
    )
  })
}

#let opening-of(block-data) = {
  let picture = image(bytes(block-data.svg), format: "svg", width: 100%, alt: block-data.sentence)
  pad(x: -edge, block(width: 100%, fill: night, inset: (x: edge, top: 6mm, bottom: 9mm), breakable: false, {
    picture
    v(1mm)
    line(length: 100%, stroke: 0.5pt + rgb("#2C4A3F"))
    v(1mm)
    grid(columns: (1fr, 1.35fr), column-gutter: 9mm,
      { set par(leading: 0.42em); text(font: serif, size: 15pt, weight: 500, fill: rgb("#F3F5EE"), hyphenate: false, own(block-data.opening)) },
      text(font: sans, size: 8.6pt, fill: rgb("#B7CABF"), hyphenate: false, own(block-data.sentence)),
    )
  }))
}

#let paragraph-of(data) = {
  let body = inlines(data.inlines)
  if data.role == "lead" { block(width: 100%, { set text(size: 14pt, hyphenate: false); set par(leading: 0.56em); body }) }
  else if data.role == "question" { text(size: 11.6pt, body) + parbreak() }
  else if data.role == "weight" { text(font: sans, size: 9pt, weight: 600, body) + parbreak() }
  else if data.role == "counter" { block(width: 100%, inset: (left: 4mm), stroke: (left: (paint: ink, thickness: 1.6mm, dash: (0.35mm, 0.55mm))), above: 1.1em, below: 1.1em, body) }
  else if data.role == "small" {
    let labelled = data.inlines.len() > 0 and data.inlines.first().kind == "label"
    block(width: 100%, above: if labelled { 1.15em } else { 0.8em }, below: 0.8em, small(body))
  }
  else { body + parbreak() }
}

#let block-of(data) = {
  if data.kind == "paragraph" { paragraph-of(data) }
  else if data.kind == "quote" {
    block(width: 100%, above: 1.2em, below: 1.2em, {
      block(below: 0.55em, { set text(size: 11.4pt, style: "italic"); set par(leading: 0.56em); [“#own(data.text)”] })
      if data.source != none and data.source != "" { small(own(data.source)) }
    })
  }
  else if data.kind == "list" {
    if is-evidence(data) { small(block(above: 0.9em, list(marker: none, body-indent: 0pt, spacing: 0.85em, ..data.items.map(inlines)))) }
    else if data.ordered { enum(..data.items.map(inlines)) }
    else { set text(font: sans, size: 8.8pt); list(..data.items.map(inlines)) }
  }
  else if data.kind == "table" { table-of(data.table) }
  else if data.kind == "recognition" {
    block(above: 1.1em, below: 0.9em, breakable: false, {
      if data.bar != none { block(below: 0.6em, pdf.artifact(image(bytes(data.bar), format: "svg", height: data.height * 3.1mm))) }
      small(data.text)
    })
  }
  else if data.at("opening", default: none) != none { opening-of(data) }
  else {
    block(width: 100%, breakable: false, {
      block(below: 0.7em, image(bytes(data.svg), format: "svg", width: 100%, alt: data.sentence))
      small(own(data.sentence))
      if data.table != none { table-of(data.table) }
    })
  }
}

// What stands in the margin: charts, and evidence by its letter.
#let in-margin(data) = data.kind == "figure" and data.at("opening", default: none) == none or is-evidence(data)
#let beside(blocks, number: none, title: none, first: false) = {
  let margin = blocks.filter(in-margin)
  let main = blocks.filter(data => not in-margin(data))
  let head = if title == none { none } else { heading(level: 3, own(title)) }
  let wide = if number == none { () } else { (13mm,) }
  let mark = if number == none { () } else { (text(size: 34pt, weight: 600, top-edge: "cap-height", pdf.artifact[#number]),) }
  let whole = grid(
    columns: wide + (1fr, 54mm), column-gutter: (if number == none { () } else { (0mm,) }) + (9mm,),
    ..mark, { head; main.map(block-of).join() }, margin.map(block-of).join(v(0.6em)),
  )
  let ruled = if first { v(3mm) + whole } else { line(length: 100%, stroke: 0.4pt + line-colour) + v(2mm) + whole }
  // What fits on most of a page is not cut in two; what stands first keeps its heading company.
  layout(size => block(above: 7mm, breakable: first or measure(width: size.width, ruled).height > 125mm, ruled))
}

#show heading.where(level: 1): set text(size: if doc.title.len() > 110 { 22pt } else if doc.title.len() > 55 { 30pt } else { 42pt })
#show heading.where(level: 1): set par(leading: 0.32em)
#show heading.where(level: 2): set text(size: 22pt)
#show heading.where(level: 2): set par(leading: 0.36em)
#show heading.where(level: 3): set text(size: 13.6pt, weight: 600)
#show heading.where(level: 3): set par(leading: 0.4em)
#show heading.where(level: 3): set block(below: 0.75em)

#v(9mm)
#heading(level: 1, own(doc.title))
#v(5mm)

#let rule(thickness) = block(above: 9mm, below: 3.2mm, sticky: true, line(length: 100%, stroke: thickness + ink))
#for section in doc.sections {
  let head = section.heading
  if head == none {
    for data in section.blocks {
      if data.kind == "paragraph" and data.role == "lead" { grid(columns: (1fr, 2.6fr), [], paragraph-of(data)); v(7mm) }
      else { block-of(data) }
    }
  } else if head.level == 2 and section.part == "colophon" {
    if section.after != "colophon" { v(8mm, weak: true) }
    block(above: 0pt, below: 0pt, pad(x: -edge, block(width: 100%, fill: rgb("#E9ECE5"), inset: (x: edge, y: 8mm), {
      { show heading: set text(font: sans, size: 10pt, weight: 600); heading(level: 2, head.text) }
      grid(columns: (1fr, 1fr), column-gutter: 9mm, ..section.columns.map(column => column.map(block-of).join()))
    })))
  } else if head.level == 2 {
    if section.part == "aside" {
      v(8mm, weak: true)
      { show heading: set text(font: sans, size: 10.5pt, weight: 600); heading(level: 2, own(head.text)) }
    } else {
      rule(1.2pt)
      heading(level: 2, own(head.text))
    }
    section.blocks.map(block-of).join()
  } else {
    beside(section.blocks, number: head.at("number", default: none), title: head.text, first: section.first)
  }
}
`
