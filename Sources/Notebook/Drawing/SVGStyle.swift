// The style sheet of all SVG: colours for light and for dark pages.

extension SVG {
  /// A colour of red, green and blue, each from 0 to 255, as "#" and six digits.
  static func colour(_ parts: [Int]) -> String {
    "#" + parts.map { String($0 + 256, radix: 16).dropFirst() }.joined()
  }

  /// The colours are told apart by readers who see fewer of them (after Okabe and Ito).
  static let style = "\n\(light)@media (prefers-color-scheme: dark) {\n\(dark)}\n"

  static let light = """
    text { font: 13px system-ui, sans-serif; fill: #333 }
    .title { font-size: 15px; font-weight: 600 } .caption { fill: #555 }
    rect { shape-rendering: crispEdges } .halo { paint-order: stroke; stroke: #fff }
    .halo { stroke-width: 3.5px; stroke-linejoin: round } .small { font-size: 11px } .paper { fill: #fff }
    .axis { stroke: #777 } .grid { stroke: #e4e4e4 }
    .frame { stroke: #999; fill: none } .node { fill: #fff; stroke: #333; stroke-width: 1.5 }
    .wire { stroke: #999 } .level { fill: #0072b2; fill-opacity: .08; stroke: #0072b2 }
    .level { stroke-opacity: .5 }
    .tile { stroke: #1b4468; stroke-opacity: .35; stroke-width: .6px }
    .glass { stroke: #1b4468; stroke-opacity: .3; stroke-width: .6px; fill-opacity: .3 }
    .s0 { stroke: #0072b2 } .s1 { stroke: #d55e00 } .s2 { stroke: #009e73 }
    .s3 { stroke: #a5548a } .s4 { stroke: #b8860b } .s5 { stroke: #56a0c8 }
    .one { fill: #d55e00; fill-opacity: .17 } .none { fill: #0072b2; fill-opacity: .17 }
    .dot { stroke-linecap: round } .hole { stroke: #fff } .edge { stroke: #333 }
    .dash1 { stroke-dasharray: 10 4 } .dash2 { stroke-dasharray: 2 3 }
    .dash3 { stroke-dasharray: 10 3 2 3 }
    .f0 { fill: #0072b2 } .f1 { fill: #d55e00 } .f2 { fill: #009e73 }
    .f3 { fill: #a5548a } .f4 { fill: #b8860b } .f5 { fill: #56a0c8 }

    """

  static let dark = """
    text { fill: #ddd } .caption { fill: #aaa } .paper { fill: #14171c } .axis { stroke: #999 }
    .halo { stroke: #14171c } .grid { stroke: #2b3038 } .frame { stroke: #777 } .node { fill: #14171c; stroke: #ddd }
    .one { fill: #ff8f4a } .none { fill: #58aee6 } .hole { stroke: #14171c } .edge { stroke: #ddd }
    .wire { stroke: #777 } .level { fill: #58aee6; stroke: #58aee6 }
    .s0 { stroke: #58aee6 } .s1 { stroke: #ff8f4a } .s2 { stroke: #35c79b }
    .s3 { stroke: #d891c0 } .s4 { stroke: #e0b040 } .s5 { stroke: #8fd0f0 }
    .f0 { fill: #58aee6 } .f1 { fill: #ff8f4a } .f2 { fill: #35c79b }
    .f3 { fill: #d891c0 } .f4 { fill: #e0b040 } .f5 { fill: #8fd0f0 }

    """
}
